package dev.ringside.demo;

/** An option that cannot be had, as was found out on the way; the message names it. */
public final class BadOptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadOptionException(String message) {
        super(message);
    }
}
