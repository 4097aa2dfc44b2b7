package dev.ringside.transport;

/** What a link is asked for: bytes of its largest message, and how it waits, by a label that the transport knows. */
public record LinkSpec(int maxMessage, String waiting) {
    /** Sleeps in the system call that moves the message. */
    static final String BLOCK = "block";

    /** Makes a call that returns at once, again and again. */
    static final String SPIN = "spin";

    /** Look, and sleep 50 us between two looks. */
    static final String POLL = "poll";

    boolean spins() {
        return waiting.equals(SPIN);
    }
}
