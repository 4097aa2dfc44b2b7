package dev.ringside.protocol;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.Watch;

/**
 * Every reader sees every message. The writer waits for the slowest: it remembers the least of the readers' cursors and looks at all
 * of them again only when the ring is full by that.
 *
 * <pre>
 *   word 0: published 8, messages handed over     word 1 + i: freed 8 by reader i; 2^63-1 once it has left
 * </pre>
 */
final class Broadcast implements Handover {
    private static final int PUBLISHED = 0;
    private static final int FIRST_CURSOR = 1;

    @Override
    public Limits limits() {
        return Limits.of(1, FrameLayout.MAX_THREADS, 1);
    }

    @Override
    public Delivery delivery() {
        return Delivery.EVERYONE;
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
        private final int consumers;
        private long sequence;
        private int slot;
        private long slowestSeen;

        Producer(Frame frame, Watch.Peer peer) {
            super(frame, peer);
            slots = frame.slots();
            publishedWord = frame.word(PUBLISHED);
            consumers = frame.spec().consumers();
        }

        @Override
        long room() {
            if (sequence - slowestSeen >= slots.count()) {
                long slowest = slowest();
                // where all have left there is no slowest: the wait will find that out
                if (slowest == Long.MAX_VALUE || sequence - slowest >= slots.count()) {
                    return NONE;
                }
                slowestSeen = slowest;
            }
            return slots.payload(slot);
        }

        private long slowest() {
            long slowest = Long.MAX_VALUE;
            for (int i = 0; i < consumers; i++) {
                // pairs with the release store in Consumer.release
                slowest = Math.min(slowest, OffHeap.getAcquire(frame.word(FIRST_CURSOR + i)));
            }
            return slowest;
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
        private final long cursor;
        private long next;
        private int slot;
        private long publishedSeen;

        Consumer(Frame frame, int number, Watch.Peer peer) {
            super(frame, number, peer);
            slots = frame.slots();
            publishedWord = frame.word(PUBLISHED);
            cursor = frame.word(FIRST_CURSOR + number);
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
            // ends the reads before the writer may write; pairs with the acquire load in Producer.slowest
            OffHeap.putRelease(cursor, ++next);
        }

        @Override
        boolean isPast(long messages) {
            return next >= messages;
        }

        @Override
        public void close() {
            OffHeap.putRelease(cursor, Long.MAX_VALUE);
            super.close();
        }
    }
}
