package dev.ringside.protocol;

import dev.ringside.ring.RingLayout;

/** What is asked of a protocol: slots, bytes that each carries, producer threads and consumer threads. */
public record ProtocolSpec(int slots, int capacity, int producers, int consumers) {
    public ProtocolSpec {
        if (capacity < 1 || capacity > RingLayout.MAX_CAPACITY) {
            throw new IllegalArgumentException("slot size must be 1 B to 64 MiB: slot size=" + capacity);
        }
    }

    /** Where slots and payloads lie. */
    RingLayout slotLayout() {
        return RingLayout.of(slots, Math.max(RingLayout.MIN_CAPACITY, capacity));
    }
}
