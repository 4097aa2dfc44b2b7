package dev.ringside.protocol;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.Watch;

/**
 * The ring of the lecture: two indices, both shared, both read for each message. Equal indices say <em>empty</em>, so the ring is full
 * with one slot left, and N slots hold N - 1 messages.
 *
 * <pre>
 *   word 0: in 8, the slot that the writer fills next     word 1: out 8, the slot that the reader empties next
 * </pre>
 */
final class OneEmptySlot implements Handover {
    private static final int IN = 0;
    private static final int OUT = 1;

    @Override
    public Limits limits() {
        return Limits.of(1, 1, 2);
    }

    @Override
    public Writer writer(Frame frame, int number, Watch.Peer peer) {
        return new In(frame, peer);
    }

    @Override
    public Reader reader(Frame frame, int number, Watch.Peer peer) {
        return new Out(frame, number, peer);
    }

    /** An index of shared memory that is a slot, whatever the other process has written there. */
    private static int checked(long index, Frame.Slots slots) {
        ForeignFrameException.unlessWithin("index", 0, slots.count() - 1, index);
        return (int) index;
    }

    private static final class In extends WaitingWriter {
        private final Frame.Slots slots;
        private int in;
        private long sequence = -1;

        In(Frame frame, Watch.Peer peer) {
            super(frame, peer);
            slots = frame.slots();
        }

        @Override
        long room() {
            in = checked(OffHeap.getLong(frame.word(IN)), slots);
            // pairs with the release store in Out.release: what lay in the slot has been read
            if (slots.after(in) == OffHeap.getAcquire(frame.word(OUT))) {
                return NONE;
            }
            sequence++;
            return slots.payload(in);
        }

        @Override
        public long sequence() {
            return sequence;
        }

        @Override
        public void publish(int length) {
            putLength(slots.header(in), length);
            // publishes payload and length; pairs with the acquire load in Out.look
            OffHeap.putRelease(frame.word(IN), slots.after(in));
        }

        @Override
        long published() {
            return sequence + 1;
        }
    }

    private static final class Out extends WaitingReader {
        private final Frame.Slots slots;
        private int out;

        Out(Frame frame, int number, Watch.Peer peer) {
            super(frame, number, peer);
            slots = frame.slots();
        }

        @Override
        boolean look() {
            out = checked(OffHeap.getLong(frame.word(OUT)), slots);
            // pairs with the release store in In.publish
            if (OffHeap.getAcquire(frame.word(IN)) == out) {
                return false;
            }
            payload = slots.payload(out);
            length = frame.length(slots.header(out));
            sequence++;
            return true;
        }

        @Override
        void release() {
            // ends the reads before the writer may write; pairs with the acquire load in In.room
            OffHeap.putRelease(frame.word(OUT), slots.after(out));
        }

        @Override
        boolean isPast(long messages) {
            return sequence + 1 >= messages;
        }
    }
}
