package dev.ringside.protocol;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.Watch;

/**
 * Slots that the writer may overwrite while they are read. A slot's word is odd, 2n + 1, while message n is being written over what was
 * there, and even, 2n + 2, once n lies in it whole.
 *
 * <pre>
 *   writer                                       reader
 *     word = 2n + 1                                look: word == 2n + 2     (acquire)
 *     fence StoreStore                             copy length and payload  (plain loads)
 *     length, payload          (plain stores)      fence LoadLoad
 *     word = 2n + 2            (release)           second look: still 2n + 2
 * </pre>
 *
 * The first fence keeps the payload's stores behind the odd mark: whoever has read one of them and then looks sees the mark. The second
 * keeps the second look behind the payload's loads, so that it is a look after the copy. Without either a torn copy may pass.
 */
final class Overwritten {
    private Overwritten() {}

    /** What the word of a slot holds while message {@code sequence} is being written. */
    static long begun(long sequence) {
        return 2 * sequence + 1;
    }

    /** What it holds once that is done. */
    static long written(long sequence) {
        return 2 * sequence + 2;
    }

    /** The message that was begun last in a slot whose word is {@code word}. */
    static long lastBegun(long word) {
        return (word - 1) >> 1;
    }

    /** A writer that never waits: it takes the slots in turn, whoever may be reading there. */
    static class Overwriter extends WaitingWriter {
        private final Glance glance;
        private final Frame.Slots slots;
        private long sequence;
        private int slot;

        Overwriter(Frame frame, Watch.Peer peer) {
            super(frame, peer);
            glance = new Glance(peer);
            slots = frame.slots();
        }

        @Override
        long room() {
            if (frame.everyReaderHasLeft()) {
                return NONE;
            }
            glance.atPeer();
            OffHeap.putRelease(slots.header(slot), begun(sequence));
            // keeps what the caller writes behind the odd mark; pairs with the fence in OverwrittenReader.copy
            OffHeap.storeStoreFence();
            return slots.payload(slot);
        }

        @Override
        public long sequence() {
            return sequence;
        }

        @Override
        public void publish(int length) {
            long header = slots.header(slot);
            putLength(header, length);
            // publishes payload and length; pairs with the acquire load in OverwrittenReader.copy
            OffHeap.putRelease(header, written(sequence++));
            slot = slots.after(slot);
        }

        @Override
        long published() {
            return sequence;
        }
    }
}
