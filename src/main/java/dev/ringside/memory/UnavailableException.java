package dev.ringside.memory;

/** This host cannot do what was asked, in one line: what was being done, what the system said, what to do. */
public final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnavailableException(String reason) {
        super(reason);
    }
}
