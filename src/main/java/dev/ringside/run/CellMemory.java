package dev.ringside.run;

import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryFlag;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Scope;
import dev.ringside.results.Cell;
import dev.ringside.ring.RingLayout;
import java.util.Optional;

/** What a cell will ask of the host's memory, as far as its parameters tell. */
record CellMemory(Backing backing, MemoryRequest request, long bytes) {

    /** Empty for a benchmark that makes no ring. Throws IllegalArgumentException where a value is out of range. */
    static Optional<CellMemory> of(Cell cell) {
        if (!cell.hasParam("hugepages") || !cell.hasParam("slotSize")) {
            return Optional.empty();
        }
        // a benchmark has parameters for the flags that it is about
        MemoryRequest request = MemoryRequest.read(
                flag -> cell.hasParam(flag) ? cell.param(flag) : MemoryFlag.OFF,
                cell.hasParam("scope") ? Scope.valueOf(cell.param("scope")) : Scope.BOTH);
        RingLayout layout =
                RingLayout.of(Integer.parseInt(cell.param("slots")), Long.parseLong(cell.param("slotSize")));
        // files from before there were others have no such parameter
        Backing backing = cell.hasParam("backing") ? Backing.valueOf(cell.param("backing")) : Backing.SYSV;
        return Optional.of(new CellMemory(backing, request, layout.bytes()));
    }

    /** Huge pages of {@code pageKib} that the cell takes from the pool. */
    long pages(long pageKib) {
        return backing.takesFromPool() && request.hugePageKib() == pageKib ? request.hugePages(bytes) : 0;
    }
}
