package dev.ringside.ring;

import dev.ringside.ledger.Ledger;
import dev.ringside.posix.Semaphore;

/** Tokens in two POSIX semaphores, which have names or lie in the segment; the calls are the same. */
record PosixTokens(Semaphore filled, Semaphore empty) implements Tokens {

    /** The two in the segment of {@code ring}. */
    static PosixTokens inSegment(RingHeader ring) {
        return new PosixTokens(
                Semaphore.at(ring.base() + RingLayout.FILLED_SEMAPHORE_OFFSET),
                Semaphore.at(ring.base() + RingLayout.EMPTY_SEMAPHORE_OFFSET));
    }

    static void lay(long base, RingLayout layout, Ledger ledger) {
        Semaphore.init(base + RingLayout.FILLED_SEMAPHORE_OFFSET, 0);
        Semaphore.init(base + RingLayout.EMPTY_SEMAPHORE_OFFSET, layout.slots());
    }

    @Override
    public boolean takeEmpty() {
        return take(empty);
    }

    @Override
    public void giveFilled() {
        filled.post();
    }

    @Override
    public boolean takeFilled() {
        return take(filled);
    }

    @Override
    public void giveEmpty() {
        empty.post();
    }

    @Override
    public void release(int threads) {
        for (int i = 0; i < threads; i++) {
            filled.post();
        }
    }

    /** The try makes no system call, and most often suffices. */
    private static boolean take(Semaphore semaphore) {
        return semaphore.tryWait() || semaphore.timedWait(RingSemaphores.SLICE_MILLIS);
    }
}
