package dev.ringside.memory;

import dev.ringside.ledger.Ledger;
import dev.ringside.procfs.HugePagePool;

/** Huge pages for a test, given back when it is closed. */
public final class Pool implements AutoCloseable {
    private final Ledger ledger = Ledger.open();

    public Pool(long pages) {
        PoolReservation.grow(ledger, 2048, pages);
    }

    /** False where this user may not grow the pool and it is too small. */
    public static boolean canHave(long pages) {
        return HugePagePool.read(2048).available() >= pages || PoolReservation.mayGrow(2048);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
