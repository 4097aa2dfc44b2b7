package dev.ringside.ring;

/** The other process ended, or gave no sign of life before the deadline. */
public final class PeerLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PeerLostException(String message) {
        super(message);
    }
}
