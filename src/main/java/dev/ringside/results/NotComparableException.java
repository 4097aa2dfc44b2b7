package dev.ringside.results;

/** Figures of unlike hosts, builds or plans that were asked to stand beside each other. */
public final class NotComparableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotComparableException(String message) {
        super(message);
    }
}
