package dev.ringside.alone;

import dev.ringside.memory.OffHeap;

/** Looks at the slots of a ring in turn, all as often: from a sequence number to an index, and from there to the slot's word. */
abstract class SlotWalk extends Batch {
    static final int SLOTS = 64;

    private final Anonymous words = Anonymous.of(Anonymous.PAGE);
    private long sequence;

    /** No constant for the compiler, since a ring learns from its header how many slots it has. */
    final int slots;

    SlotWalk(int slots) {
        this.slots = slots;
        for (int slot = 0; slot < slots; slot++) {
            OffHeap.putLong(words.address() + (long) slot * Long.BYTES, slot);
        }
    }

    abstract long index(long sequence);

    @Override
    public long once() {
        long sum = 0;
        long first = words.address();
        long next = sequence;
        for (int step = 0; step < STEPS; step++) {
            sum += OffHeap.getLong(first + index(next++) * Long.BYTES);
        }
        sequence = next;
        if (sum != STEPS / slots * (slots * (slots - 1L) / 2)) {
            throw new IllegalStateException("the slots of a walk add up to " + sum);
        }
        return sum;
    }

    @Override
    public void close() {
        words.close();
    }
}
