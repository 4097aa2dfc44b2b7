package dev.ringside.alone;

import dev.ringside.memory.OffHeap;

/** The header of a slot written as a producer does it, sequence last, and read as a consumer does it, sequence first. */
final class HeaderSteps extends WordSteps {
    private static final long LENGTH = 8;
    private static final long SENT = 16;
    private static final long KIND = 24;
    private static final long BYTES = 2048;

    @Override
    void step(long header, long sequence) {
        OffHeap.putLong(header + LENGTH, BYTES);
        OffHeap.putLong(header + SENT, -sequence);
        OffHeap.putLong(header + KIND, 1);
        OffHeap.putRelease(header, sequence);
        // the order of a reader in another process, though here it is the same thread
        long found = OffHeap.getAcquire(header);
        long rest = OffHeap.getLong(header + LENGTH) + OffHeap.getLong(header + SENT) + OffHeap.getLong(header + KIND);
        if (found != sequence || rest != BYTES - sequence + 1) {
            throw new IllegalStateException("the header of " + sequence + " reads as that of " + found);
        }
    }
}
