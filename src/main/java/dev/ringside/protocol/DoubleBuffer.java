package dev.ringside.protocol;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.Watch;

/**
 * Two buffers and a count: the writer fills the one while readers copy the other, which holds the newest message. That is not enough by
 * itself: a writer that writes twice while one copy lasts is back in the buffer that is being copied. So each buffer has a word as in
 * {@link Overwritten}, and a copy that was overtaken is thrown away, counted and made again from the newest.
 *
 * <pre>
 *   word 0: published 8, messages handed over; message n lies in slot n mod 2
 * </pre>
 */
final class DoubleBuffer implements Handover {
    private static final int PUBLISHED = 0;
    private static final int BUFFERS = 2;

    @Override
    public Limits limits() {
        return new Limits(1, FrameLayout.MAX_THREADS, BUFFERS, BUFFERS);
    }

    @Override
    public Delivery delivery() {
        return Delivery.LATEST;
    }

    @Override
    public Writer writer(Frame frame, int number, Watch.Peer peer) {
        return new Swapper(frame, peer);
    }

    @Override
    public Reader reader(Frame frame, int number, Watch.Peer peer) {
        return new Newest(frame, number, peer);
    }

    private static final class Swapper extends Overwritten.Overwriter {

        Swapper(Frame frame, Watch.Peer peer) {
            super(frame, peer);
        }

        @Override
        public void publish(int length) {
            super.publish(length);
            // sends readers to the buffer just filled; pairs with the acquire load in Newest.look
            OffHeap.putRelease(frame.word(PUBLISHED), sequence());
        }
    }

    static class Newest extends OverwrittenReader {

        Newest(Frame frame, int number, Watch.Peer peer) {
            super(frame, number, peer);
        }

        @Override
        boolean look() {
            // pairs with the release store in Swapper.publish
            long newest = OffHeap.getAcquire(frame.word(PUBLISHED)) - 1;
            if (newest < next || word(newest % BUFFERS) != Overwritten.written(newest)) {
                return false;
            }
            skipTo(newest);
            return copy(newest % BUFFERS, newest);
        }
    }
}
