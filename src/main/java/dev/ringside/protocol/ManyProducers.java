package dev.ringside.protocol;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.OffHeap;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;

/**
 * Writers claim by an atomic add and publish each slot by itself, in any order; readers share the work in the same way. The slot's own
 * word holds 2n while the slot is free for message n and 2n + 1 once n lies in it. A writer that dies between claim and publish leaves a
 * hole that nobody can pass: the reader whose ticket it is notices that its process has ended.
 *
 * <pre>
 *   word 0: claimed 8, messages that writers have claimed     word 1: tickets 8, messages that readers have claimed
 * </pre>
 */
final class ManyProducers implements Handover {
    private static final int CLAIMED = 0;
    private static final int TICKETS = 1;

    @Override
    public Limits limits() {
        return Limits.of(FrameLayout.MAX_THREADS, FrameLayout.MAX_THREADS, 1);
    }

    @Override
    public void prepare(Frame frame, Ledger ledger) {
        Frame.Slots slots = frame.slots();
        for (int slot = 0; slot < slots.count(); slot++) {
            OffHeap.putLong(slots.header(slot), freeFor(slot));
        }
    }

    private static long freeFor(long sequence) {
        return 2 * sequence;
    }

    private static long filledWith(long sequence) {
        return 2 * sequence + 1;
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
        private long claimed = -1;
        private boolean holds;
        private long header;
        private long payload;

        Producer(Frame frame, Watch.Peer peer) {
            super(frame, peer);
            slots = frame.slots();
        }

        @Override
        long room() {
            if (!holds) {
                holds = true;
                claimed = OffHeap.getAndAdd(frame.word(CLAIMED), 1);
                // the shared word may hold anything: never a slot outside the segment
                long slot = (claimed & Long.MAX_VALUE) % slots.count();
                header = slots.header(slot);
                payload = slots.payload(slot);
            }
            // pairs with the release store in Consumer.release
            return OffHeap.getAcquire(header) == freeFor(claimed) ? payload : NONE;
        }

        @Override
        public long sequence() {
            return claimed;
        }

        @Override
        public void publish(int length) {
            holds = false;
            putLength(header, length);
            // publishes payload and length; pairs with the acquire load in Consumer.look
            OffHeap.putRelease(header + FrameLayout.SLOT_WORD, filledWith(claimed));
        }

        @Override
        long published() {
            // a claim that ended with CLOSED counts too, but then there is no reader to tell
            return OffHeap.getAcquire(frame.word(CLAIMED));
        }
    }

    private static final class Consumer extends WaitingReader {
        private final Frame.Slots slots;
        private long ticket = -1;
        private boolean holds;
        private long slot;
        private long header;

        Consumer(Frame frame, int number, Watch.Peer peer) {
            super(frame, number, peer);
            slots = frame.slots();
        }

        @Override
        boolean look() {
            if (!holds) {
                holds = true;
                ticket = OffHeap.getAndAdd(frame.word(TICKETS), 1);
                slot = (ticket & Long.MAX_VALUE) % slots.count();
                header = slots.header(slot);
            }
            // pairs with the release store in Producer.publish
            if (OffHeap.getAcquire(header + FrameLayout.SLOT_WORD) != filledWith(ticket)) {
                return false;
            }
            payload = slots.payload(slot);
            length = frame.length(header);
            sequence = ticket;
            return true;
        }

        @Override
        void release() {
            holds = false;
            // ends the reads before a writer may write; pairs with the acquire load in Producer.room
            OffHeap.putRelease(header + FrameLayout.SLOT_WORD, freeFor(ticket + slots.count()));
        }

        @Override
        boolean isPast(long messages) {
            return ticket >= messages;
        }

        @Override
        PeerLostException explained(PeerLostException e) {
            return OffHeap.getAcquire(frame.word(CLAIMED)) > ticket
                    ? new PeerLostException(e.getMessage() + "; message " + ticket + " was claimed and never published")
                    : e;
        }
    }
}
