package dev.ringside.protocol;

import dev.ringside.ring.Watch;

/**
 * A ring whose writer never waits: it overwrites the oldest message. A reader takes what is there in order and sees by the sequence number
 * what it has missed. No word of its own: the slots' words say everything.
 *
 * <p>A reader that was overtaken goes on with the oldest message that is still there. That one is also the next to be overwritten, so a
 * reader that is overtaken in the middle of a copy skips ahead, twice as far each time, until a copy is through.
 */
final class LatestValue implements Handover {
    @Override
    public Limits limits() {
        return Limits.of(1, FrameLayout.MAX_THREADS, 1);
    }

    @Override
    public Delivery delivery() {
        return Delivery.LATEST;
    }

    @Override
    public Writer writer(Frame frame, int number, Watch.Peer peer) {
        return new Overwritten.Overwriter(frame, peer);
    }

    @Override
    public Reader reader(Frame frame, int number, Watch.Peer peer) {
        return new InOrder(frame, number, peer);
    }

    static class InOrder extends OverwrittenReader {
        private long ahead;

        InOrder(Frame frame, int number, Watch.Peer peer) {
            super(frame, number, peer);
        }

        @Override
        boolean look() {
            long word = word(slot());
            // a slot tells what was begun in it, the slots behind it may hold later ones
            while (word > Overwritten.written(next)) {
                skipTo(oldestLeft(word));
                word = word(slot());
            }
            if (word != Overwritten.written(next)) {
                return false;
            }
            if (copy(slot(), next)) {
                ahead = 0;
                return true;
            }
            ahead = Math.min(2 * ahead + 1, Math.max(0, slots.count() - 2));
            skipTo(oldestLeft(word(slot())) + ahead);
            return false;
        }

        private long slot() {
            return next % slots.count();
        }

        /** The oldest message that is not overwritten yet, once the slot that {@code word} belongs to was given to a later one. */
        private long oldestLeft(long word) {
            return Overwritten.lastBegun(word) - slots.count() + 1;
        }
    }
}
