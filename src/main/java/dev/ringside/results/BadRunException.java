package dev.ringside.results;

/** A folder that should hold a run and does not, or holds a broken one. */
public final class BadRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadRunException(String message) {
        super(message);
    }
}
