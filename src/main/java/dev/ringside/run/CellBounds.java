package dev.ringside.run;

import dev.ringside.peer.RingSpec;
import dev.ringside.placement.Placement;
import dev.ringside.protocol.ProtocolSpec;
import dev.ringside.results.Cell;
import dev.ringside.ring.ReadOrder;
import dev.ringside.ring.WaitStrategy;

/** What no host can have, since the parts of a cell do not go together: said when a run is planned, and not by each of its forks. */
final class CellBounds {
    private CellBounds() {}

    /** Throws IllegalArgumentException, with the rule and the value. */
    static void check(Cell cell) {
        CellMemory.of(cell).ifPresent(memory -> {
            if (cell.hasParam("consumers")) {
                requireRing(cell, memory);
            }
        });
        if (cell.hasParam("protocol")) {
            spec(cell);
        }
    }

    private static void requireRing(Cell cell, CellMemory memory) {
        new RingSpec(
                Integer.parseInt(cell.param("slots")),
                Long.parseLong(cell.param("slotSize")),
                Integer.parseInt(cell.param("consumers")),
                WaitStrategy.valueOf(cell.param("wait")),
                ReadOrder.valueOf(cell.param("read")),
                memory.backing(),
                memory.request(),
                Placement.valueOf(cell.param("placement")));
    }

    static ProtocolSpec spec(Cell cell) {
        return new ProtocolSpec(
                Integer.parseInt(cell.param("slots")),
                Integer.parseInt(cell.param("slotSize")),
                Integer.parseInt(cell.param("producers")),
                Integer.parseInt(cell.param("consumers")));
    }
}
