package dev.ringside.protocol;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.Watch;

/**
 * Two cursors that only grow. Each side remembers in its own heap how far the other was when it last looked, and looks again only when
 * by that the ring is full, or empty: in a steady flow the lines of the cursors cross once for many messages.
 *
 * <pre>
 *   word 0: published 8, messages handed over     word 1: freed 8, messages handed back
 * </pre>
 */
final class CachedCursor implements Handover {
    private static final int PUBLISHED = 0;
    private static final int FREED = 1;

    @Override
    public Limits limits() {
        return Limits.of(1, 1, 1);
    }

    @Override
    public Writer writer(Frame frame, int number, Watch.Peer peer) {
        return new Producer(frame, peer);
    }

    @Override
    public Reader reader(Frame frame, int number, Watch.Peer peer) {
        return new Consumer(frame, number, peer);
    }

    private static final class Producer extends WaitingWriter {
        private final Frame.Slots slots;
        private final long publishedWord;
        private final long freedWord;
        private long sequence;
        private int slot;
        private long freedSeen;

        Producer(Frame frame, Watch.Peer peer) {
            super(frame, peer);
            slots = frame.slots();
            publishedWord = frame.word(PUBLISHED);
            freedWord = frame.word(FREED);
        }

        @Override
        long room() {
            if (sequence - freedSeen >= slots.count()) {
                // pairs with the release store in Consumer.release
                freedSeen = OffHeap.getAcquire(freedWord);
                if (sequence - freedSeen >= slots.count()) {
                    return NONE;
                }
            }
            return slots.payload(slot);
        }

        @Override
        public long sequence() {
            return sequence;
        }

        @Override
        public void publish(int length) {
            putLength(slots.header(slot), length);
            slot = slots.after(slot);
            // publishes payload and length; pairs with the acquire load in Consumer.look
            OffHeap.putRelease(publishedWord, ++sequence);
        }

        @Override
        long published() {
            return sequence;
        }
    }

    private static final class Consumer extends WaitingReader {
        private final Frame.Slots slots;
        private final long publishedWord;
        private final long freedWord;
        private long next;
        private int slot;
        private long publishedSeen;

        Consumer(Frame frame, int number, Watch.Peer peer) {
            super(frame, number, peer);
            slots = frame.slots();
            publishedWord = frame.word(PUBLISHED);
            freedWord = frame.word(FREED);
        }

        @Override
        boolean look() {
            if (next >= publishedSeen) {
                // pairs with the release store in Producer.publish
                publishedSeen = OffHeap.getAcquire(publishedWord);
                if (next >= publishedSeen) {
                    return false;
                }
            }
            payload = slots.payload(slot);
            length = frame.length(slots.header(slot));
            sequence = next;
            return true;
        }

        @Override
        void release() {
            slot = slots.after(slot);
            // ends the reads before the writer may write; pairs with the acquire load in Producer.room
            OffHeap.putRelease(freedWord, ++next);
        }

        @Override
        boolean isPast(long messages) {
            return next >= messages;
        }
    }
}
