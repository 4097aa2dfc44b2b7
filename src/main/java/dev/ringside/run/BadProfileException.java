package dev.ringside.run;

/** A profile that says nothing that could be measured; the message is the one line for the user. */
public final class BadProfileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadProfileException(String message) {
        super(message);
    }
}
