package dev.ringside.peer;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.OffHeap;
import dev.ringside.memory.Segment;

/**
 * What the two ends of a link tell each other beside it, so that neither waits for the other: one counter of one writer on each 128
 * bytes, so that no write of one side takes the line that the other reads.
 *
 * <pre>
 *     0  received    messages that the peer has received and checked       written by the peer
 *   128  countFrom   System.nanoTime from which on messages are timed       written by the session
 *   256  end
 * </pre>
 */
final class Scoreboard implements AutoCloseable {
    private static final int LINE = 128;

    static final int RECEIVED = 0;
    static final int COUNT_FROM = RECEIVED + LINE;
    static final int BYTES = COUNT_FROM + LINE;

    private final Segment segment;

    private Scoreboard(Segment segment) {
        this.segment = segment;
    }

    static Scoreboard create(Ledger ledger) {
        return new Scoreboard(Segment.create(ledger, BYTES, MemoryRequest.plain()));
    }

    static Scoreboard attach(String handle) {
        return new Scoreboard(Segment.attach(handle, 0));
    }

    /** How the peer finds it. */
    String handle() {
        return segment.handle();
    }

    long received() {
        return OffHeap.getAcquire(segment.address() + RECEIVED); // pairs with the peer's publishReceived
    }

    /** After the message has been checked. */
    void publishReceived(long messages) {
        OffHeap.putRelease(segment.address() + RECEIVED, messages); // pairs with the session's received
    }

    long countFrom() {
        return OffHeap.getAcquire(segment.address() + COUNT_FROM); // pairs with the session's publishCountFrom
    }

    /** Before the first message that is to be timed is sent. */
    void publishCountFrom(long nanos) {
        OffHeap.putRelease(segment.address() + COUNT_FROM, nanos); // pairs with the peer's countFrom
    }

    /** Removes its name, once both sides hold it. */
    void unlink() {
        segment.remove();
    }

    @Override
    public void close() {
        segment.remove();
        segment.close();
    }
}
