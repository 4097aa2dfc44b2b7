package dev.ringside.duet;

/** What was named as a build is none, or could not be made; the message is the one line for the user. */
public final class BadBuildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadBuildException(String message) {
        super(message);
    }
}
