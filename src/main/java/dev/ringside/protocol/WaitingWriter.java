package dev.ringside.protocol;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.Watch;

/** A writer whose waiting is the same whatever it waits for. */
abstract class WaitingWriter implements Writer {
    /** What {@link #room} returns where there is none. */
    static final long NONE = 0;

    final Frame frame;
    private final Looks looks;

    WaitingWriter(Frame frame, Watch.Peer peer) {
        this.frame = frame;
        looks = new Looks(peer);
    }

    /** One look: address of the payload of the next message, or {@link #NONE}. */
    abstract long room();

    /** Messages that all writers have published; asked once all have finished. */
    abstract long published();

    @Override
    public final long claim() {
        long payload = room();
        return payload != NONE ? payload : awaitRoom();
    }

    private long awaitRoom() {
        looks.begin();
        while (!frame.everyReaderHasLeft()) {
            looks.pause();
            long payload = room();
            if (payload != NONE) {
                return payload;
            }
        }
        return CLOSED;
    }

    /** Leaves the length of the claimed message in its slot; to be called before the store that publishes both. */
    static void putLength(long header, int length) {
        OffHeap.putInt(header + FrameLayout.SLOT_LENGTH, length);
    }

    @Override
    public final void finish() {
        if (frame.countOutWriter()) {
            frame.end(published());
        }
    }
}
