package dev.ringside.ring;

import dev.ringside.memory.OffHeap;
import java.util.function.BooleanSupplier;

/** The one producer of a ring; for one thread. */
public final class RingProducer {
    private final RingHeader ring;
    private final Waiting waiting;
    private final Waiting.Ended ended;
    private final RingLayout layout;
    private final long base;
    private long sequence;
    private long slot;
    private long slotWord;

    public RingProducer(RingHeader ring, RingSemaphores semaphores, Watch.Peer peer) {
        this(ring, semaphores, peer, () -> false);
    }

    /** A producer whose wait for a slot also ends once {@code nobodyFrees} says that no consumer is left. */
    public RingProducer(RingHeader ring, RingSemaphores semaphores, Watch.Peer peer, BooleanSupplier nobodyFrees) {
        this(ring, ring.waitStrategy().open(ring, semaphores, peer, Side.PRODUCER), nobodyFrees::getAsBoolean);
    }

    RingProducer(RingHeader ring, Waiting waiting) {
        this(ring, waiting, Waiting.Ended.NEVER);
    }

    private RingProducer(RingHeader ring, Waiting waiting, Waiting.Ended ended) {
        this.ring = ring;
        this.waiting = waiting;
        this.ended = ended;
        layout = ring.layout();
        base = ring.base();
    }

    /** Waits until the next slot is free; address of its payload, or 0 where it never will be. */
    public long claim() {
        waiting.beforeWrite();
        slotWord = base + layout.slot(slot) + RingLayout.SLOT_SEQUENCE;
        return waiting.await(slotWord, RingLayout.free(sequence), ended) ? base + layout.payload(slot) : 0;
    }

    /** Hands the claimed slot with {@code length} bytes of payload to the consumers. */
    public void publish(int length) {
        OffHeap.putInt(slotWord - RingLayout.SLOT_SEQUENCE + RingLayout.SLOT_LENGTH, length);
        // publishes payload and length; pairs with the acquire loads of Waiting.await in the consumer
        OffHeap.putRelease(slotWord, RingLayout.filled(sequence++));
        // for onlookers alone; no consumer decides by it
        OffHeap.putRelease(base + RingLayout.PRODUCER_CURSOR_OFFSET, sequence);
        waiting.published(slotWord);
        slot = slot + 1 == layout.slots() ? 0 : slot + 1;
    }

    /** Sequence of the next message, which is also how many were published. */
    public long sequence() {
        return sequence;
    }

    /** Slot of the next message. */
    public long slot() {
        return slot;
    }

    /** Says that no message follows, to every thread of the registered consumer. */
    public void finish() {
        // pairs with the acquire load in RingConsumer.hasEnded
        OffHeap.putRelease(base + RingLayout.FINAL_SEQUENCE_OFFSET, sequence);
        waiting.finished(ring.attacherThreads());
    }
}
