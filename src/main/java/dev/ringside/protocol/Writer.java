package dev.ringside.protocol;

/** One producer thread's end: claim, fill in place, publish. For one thread. */
public interface Writer extends AutoCloseable {
    /** What {@link #claim} returns once every reader has left. */
    long CLOSED = 0;

    /** Waits for room; address of the payload of the next message, or {@link #CLOSED}. */
    long claim();

    /** Sequence of the message claimed last; messages of all writers count. */
    long sequence();

    /** Hands the claimed message over, {@code length} bytes of payload. */
    void publish(int length);

    /** Says that this writer publishes no more. */
    void finish();

    /** Gives back what this end has of its own; the other side learns of it by {@link #finish} alone. */
    @Override
    default void close() {}
}
