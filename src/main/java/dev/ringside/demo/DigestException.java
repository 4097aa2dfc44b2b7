package dev.ringside.demo;

/** The bytes that arrived are not those that were sent. */
public final class DigestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DigestException(String message) {
        super(message);
    }
}
