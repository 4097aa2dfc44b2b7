package dev.ringside.memory;

import dev.ringside.ledger.Ledger;
import dev.ringside.procfs.HugePagePool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Huge pages added to the kernel's pool for as long as the ledger is open. */
public record PoolReservation(long pageKib, long before, long after, long needed) {

    /**
     * Grows the pool until {@code needed} pages are available, where this user may and it is too small; what was done, or empty where
     * nothing had to be or could be done. The ledger gives the pages back.
     */
    public static Optional<PoolReservation> grow(Ledger ledger, long pageKib, long needed) {
        HugePagePool pool = HugePagePool.read(pageKib);
        if (pool.available() >= needed || !mayGrow(pageKib)) {
            return Optional.empty();
        }
        long target = pool.total() + needed - pool.available();
        synchronized (ledger) {
            ledger.willGrowPool(pageKib, pool.total(), target);
            try {
                Files.writeString(Path.of(HugePagePool.sizeFile(pageKib)), Long.toString(target));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new PoolReservation(
                pageKib, pool.total(), HugePagePool.read(pageKib).total(), needed));
    }

    /** True where this user may write the size of the pool. */
    public static boolean mayGrow(long pageKib) {
        return Files.isWritable(Path.of(HugePagePool.sizeFile(pageKib)));
    }

    @Override
    public String toString() {
        String got = after - before < needed ? "; the host had memory for no more in one piece" : "";
        return String.format(
                "reserved %d huge pages of %d MiB (%d -> %d), to be given back at the end%s",
                after - before, pageKib / 1024, before, after, got);
    }
}
