package dev.ringside.cli;

/** A file that should hold a result and does not. */
final class BadDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadDataException(String message) {
        super(message);
    }
}
