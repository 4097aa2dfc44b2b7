package dev.ringside.transport;

/** A gap in the numbers of the messages: the transport has lost what it was given. */
public final class MessagesLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long lost;

    MessagesLostException(long expected, long number) {
        super(
                number > expected
                        ? number - expected + " messages were lost: number " + expected + " was due, number " + number
                                + " came"
                        : "message " + number + " came again where number " + expected + " was due");
        lost = Math.max(0, number - expected);
    }

    /** How many messages are missing. */
    public long lost() {
        return lost;
    }
}
