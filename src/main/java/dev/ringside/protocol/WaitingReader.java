package dev.ringside.protocol;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;

/** A reader whose waiting and counting is the same whatever it waits for. */
abstract class WaitingReader implements Reader {
    final Frame frame;
    private final Looks looks;
    private final long counters;
    private long taken;
    private boolean left;

    /** Set by {@link #look} when it takes a message. */
    long payload;

    int length;
    long sequence = -1;

    WaitingReader(Frame frame, int number, Watch.Peer peer) {
        this.frame = frame;
        looks = new Looks(peer);
        counters = frame.counters(number);
    }

    /** One look: true where it has taken a message. */
    abstract boolean look();

    /** Whether the next message of this reader is past {@code messages}, which is all there are. */
    abstract boolean isPast(long messages);

    /** Hands back the place of the message taken. */
    abstract void release();

    @Override
    public final boolean take() {
        return look() || awaitMessage();
    }

    private boolean awaitMessage() {
        looks.begin();
        try {
            while (!isPast(frame.finalSequence())) {
                if (look()) {
                    return true;
                }
                looks.pause();
            }
            return false;
        } catch (PeerLostException e) {
            throw explained(e);
        }
    }

    /** The news of the other side's end with what this protocol knows of it. */
    PeerLostException explained(PeerLostException e) {
        return e;
    }

    @Override
    public final void free() {
        release();
        if (lost() > 0 || torn() > 0) {
            OffHeap.putLong(counters + FrameLayout.COUNTER_LOST, lost());
            OffHeap.putLong(counters + FrameLayout.COUNTER_TORN, torn());
        }
        // publishes the other counters too; pairs with the acquire loads in Frame.progress
        OffHeap.putRelease(counters + FrameLayout.COUNTER_TAKEN, ++taken);
    }

    @Override
    public final long payload() {
        return payload;
    }

    @Override
    public final int length() {
        return length;
    }

    @Override
    public final long sequence() {
        return sequence;
    }

    @Override
    public void close() {
        if (!left) {
            left = true;
            frame.countOutReader();
        }
    }
}
