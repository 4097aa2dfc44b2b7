package dev.ringside.protocol;

import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import java.util.Locale;
import java.util.Optional;

/** How slots go from writers to readers and back. The number is part of the layout: it never changes its meaning. */
public enum Protocol {
    /** The core ring: a sequence word in each slot; one writer, readers that share the work. */
    SEQUENCED(1, new CoreRing()),

    /** In and out indices, both read every time; N slots hold N - 1 messages. */
    ONE_EMPTY_SLOT(2, new OneEmptySlot()),

    /** One writer, one reader, each with a copy of the other's cursor that it renews only when the ring looks full or empty. */
    CACHED_CURSOR(3, new CachedCursor()),

    /** Every reader sees every message; the writer waits for the slowest. */
    BROADCAST(4, new Broadcast()),

    /** Writers claim by an atomic add and publish in any order; readers share the work. */
    MANY_PRODUCERS(5, new ManyProducers()),

    /** A mutex held around the copy. */
    MUTEX(6, new MutexRing()),

    /** The writer never waits and overwrites the oldest; readers count what they missed. */
    LATEST_VALUE(7, new LatestValue()),

    /** Two buffers, of which one is the newest; copies that the writer has overtaken are made again. */
    DOUBLE_BUFFER(8, new DoubleBuffer()),

    /** A mapped file without an end: the writer makes it longer, both map on. It has no slots. */
    GROWING_FILE(9, new GrowingFile());

    private final int number;
    private final Handover handover;

    Protocol(int number, Handover handover) {
        this.number = number;
        this.handover = handover;
    }

    int number() {
        return number;
    }

    Handover handover() {
        return handover;
    }

    public Delivery delivery() {
        return handover.delivery();
    }

    /** Why there is no such ring on that backing, with the limit named; empty where there should be. */
    public Optional<String> refusal(ProtocolSpec spec, Backing backing) {
        return handover.refusal(spec, backing)
                .map(reason -> label() + ": " + reason)
                .or(() -> backing.refusal(handover.bytes(spec), MemoryRequest.plain()));
    }

    /** One writer, one reader, and as many of {@code slots} as the protocol can have. */
    public ProtocolSpec plain(int slots, int capacity) {
        Limits limits = handover.limits();
        return new ProtocolSpec(Math.min(limits.mostSlots(), slots), capacity, 1, 1);
    }

    /** {@code 1 producer, 1 to 16 consumers, 2 slots}. */
    public String limits() {
        return handover.limits().text();
    }

    /** Bytes of shared memory. */
    public long bytes(ProtocolSpec spec) {
        return handover.bytes(spec);
    }

    /** As it is named in charts. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
