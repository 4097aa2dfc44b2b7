package dev.ringside.peer;

import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.placement.Placement;
import dev.ringside.ring.Pattern;
import dev.ringside.ring.ReadOrder;
import dev.ringside.ring.RingLayout;
import dev.ringside.ring.WaitStrategy;

/**
 * What is asked of a ring and its two processes: slot count, bytes of a slot, consumer threads, waiting, reading, what stands behind it,
 * memory, placement.
 */
public record RingSpec(
        int slots,
        long capacity,
        int consumers,
        WaitStrategy waiting,
        ReadOrder order,
        Backing backing,
        MemoryRequest memory,
        Placement placement) {
    public RingSpec {
        if (capacity % Pattern.LINE != 0) {
            throw new IllegalArgumentException("slot size must be a multiple of " + Pattern.LINE
                    + " bytes, of which the pattern is made: slot size=" + capacity);
        }
        if (order == ReadOrder.RANDOM && capacity > ReadOrder.PAGE && capacity % ReadOrder.PAGE != 0) {
            throw new IllegalArgumentException("reading one line of each page needs a slot size of whole pages of "
                    + ReadOrder.PAGE + " bytes: slot size=" + capacity);
        }
        if (consumers < 1 || consumers > RingLayout.MAX_CONSUMERS) {
            throw new IllegalArgumentException(
                    "consumer threads must be 1 to " + RingLayout.MAX_CONSUMERS + ": threads=" + consumers);
        }
    }

    public RingLayout layout() {
        return RingLayout.of(slots, capacity);
    }

    /** From this size on a block takes so long that reading the clock twice for each is nothing. */
    boolean timesBlocks() {
        return capacity >= 1 << 20;
    }
}
