package dev.ringside.run;

import dev.ringside.ledger.Ledger;
import dev.ringside.ledger.Sweeper;
import dev.ringside.memory.HostWarmUp;
import dev.ringside.memory.PoolReservation;
import dev.ringside.procfs.HugePagePool;
import dev.ringside.results.PlannedCell;
import java.util.List;
import java.util.Optional;

/** What a host needs before the first fork of {@code cells}, so that none of them pays for what is the host's. */
public record HostReadiness(List<PlannedCell> cells) {
    private static final long KIB_2M = 2048;

    /** Waits for what dead runs have left to end, and reserves the huge pages that the largest cell needs; what was done. */
    public Optional<PoolReservation> reserve(Ledger ledger) {
        Orphans.await();
        Sweeper.sweep(); // of what they left since this command began
        long pages = largest();
        return pages == 0 ? Optional.empty() : PoolReservation.grow(ledger, KIB_2M, pages);
    }

    private long largest() {
        return cells.stream()
                .flatMap(planned -> CellMemory.of(planned.cell()).stream())
                .mapToLong(memory -> memory.pages(KIB_2M))
                .max()
                .orElse(0);
    }

    /** Touches as much memory as a fork will, and the huge pages. */
    public void warmUp() {
        long bytes = cells.stream()
                .flatMap(planned -> CellMemory.of(planned.cell()).stream())
                .mapToLong(CellMemory::bytes)
                .max()
                .orElse(0);
        HostWarmUp.touch(
                2 * bytes, Math.min(largest(), HugePagePool.read(KIB_2M).available()));
    }
}
