package dev.ringside.ring;

import dev.ringside.memory.OffHeap;

/** One consumer thread of a ring: takes a ticket, waits for that message, frees its slot. */
public final class RingConsumer implements Waiting.Ended {
    private final Waiting waiting;
    private final RingLayout layout;
    private final long base;
    private final int number;
    private long ticket = -1;
    private long slot;
    private long messages;
    private long nanos;

    /** {@code number} says which counters are this thread's, from 0. */
    public RingConsumer(RingHeader ring, RingSemaphores semaphores, Watch.Peer peer, int number) {
        this(ring, ring.waitStrategy().open(ring, semaphores, peer, Side.CONSUMERS), number);
    }

    RingConsumer(RingHeader ring, Waiting waiting, int number) {
        this.waiting = waiting;
        layout = ring.layout();
        base = ring.base();
        this.number = number;
    }

    /** Takes the next message for this thread; false when there is none and none will come. */
    public boolean take() {
        waiting.beforeTicket();
        // the token first, then the ticket: whoever has a ticket below the final sequence has a message coming
        ticket = OffHeap.getAndAdd(base + RingLayout.CONSUMER_CURSOR_OFFSET, 1);
        // the shared word may hold anything: never a slot outside the segment
        slot = (ticket & Long.MAX_VALUE) % layout.slots();
        return waiting.await(slotWord(), RingLayout.filled(ticket), this);
    }

    @Override
    public boolean hasEnded() {
        // pairs with the release store in RingProducer.finish
        return ticket >= OffHeap.getAcquire(base + RingLayout.FINAL_SEQUENCE_OFFSET);
    }

    /** Sequence of the message taken. */
    public long sequence() {
        return ticket;
    }

    public long slot() {
        return slot;
    }

    /** Address of the payload, valid until {@link #free}. */
    public long payload() {
        return base + layout.payload(slot);
    }

    /** Bytes of payload; never more than the slot holds, whatever the shared word says. */
    public int length() {
        int length = OffHeap.getInt(base + layout.slot(slot) + RingLayout.SLOT_LENGTH);
        ForeignSegmentException.unlessWithin("message length", 0, layout.capacity(), length);
        return length;
    }

    /** Hands the slot back. */
    public void free() {
        release();
    }

    /** Hands the slot back and counts {@code readNanos} spent reading, up to {@code now} on the clock of {@code System.nanoTime}. */
    public void free(long readNanos, long now) {
        nanos += readNanos;
        // the times of the count that follows; the last write to this place is two counts ago, and a ticket was
        // taken since, which is a full fence: whoever reads them sees either both of a count or that the count
        // has moved
        long times = base + RingLayout.times(number, messages + 1);
        OffHeap.putLong(times + RingLayout.TIMES_NANOS, nanos);
        OffHeap.putLong(times + RingLayout.TIMES_LAST_FREE, now);
        release();
    }

    private void release() {
        long word = slotWord();
        // ends this thread's reads before the producer may write; pairs with the acquire load in RingProducer.claim
        OffHeap.putRelease(word, RingLayout.free(ticket + layout.slots()));
        // publishes the times too; pairs with the acquire loads in RingHeader
        OffHeap.putRelease(base + RingLayout.counters(number) + RingLayout.COUNTER_MESSAGES, ++messages);
        waiting.freed(word);
    }

    private long slotWord() {
        return base + layout.slot(slot) + RingLayout.SLOT_SEQUENCE;
    }
}
