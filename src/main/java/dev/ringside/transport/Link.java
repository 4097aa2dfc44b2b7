package dev.ringside.transport;

import dev.ringside.evidence.Evidence;

/** One end of a two-way link between two processes; for one thread. Waits end when the other process does, or with its patience. */
public interface Link extends AutoCloseable {

    /** Address at which the next message is to be written: room for the largest message, 8-byte aligned. Asked for anew each time. */
    long outbox();

    /** Sends what lies at {@link #outbox}; blocks until the transport has taken it. */
    void send(int length);

    /** Waits for the next message; its length, or {@link #CLOSED} once the other side has closed and nothing is left. */
    int receive();

    /** Address of the message that {@link #receive} returned, 8-byte aligned, valid until the next call. */
    long inbox();

    /** What /proc shows of the shared memory behind this end, by direction; empty where the link has none. Takes milliseconds. */
    default Evidence proof() {
        return new Evidence();
    }

    /** Tells the other side that nothing follows, and gives everything back. */
    @Override
    void close();

    int CLOSED = -1;
}
