package dev.ringside.claim;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Pairing;
import dev.ringside.analysis.Usual;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Ratios between links of two processes. */
final class LinkCells {
    private static final Comparator<Cell> SMALLEST = Comparator.<Cell, Boolean>comparing(cell -> !isUnpinned(cell))
            .thenComparingLong(LinkCells::size)
            .thenComparing(Cell::id);

    private LinkCells() {}

    /** A transport and how its sides wait. */
    record Way(String transport, String waiting) {
        boolean isOf(Cell cell) {
            return Cells.has(cell, "transport", transport) && Cells.has(cell, "waiting", waiting);
        }

        Cell in(Cell cell) {
            TreeMap<String, String> params = new TreeMap<>(cell.params());
            params.put("transport", transport);
            params.put("waiting", waiting);
            return new Cell(cell.benchmark(), params);
        }
    }

    /** Round trips over {@code one} to those over {@code other}, of the smallest messages that both carried under the same circumstances. */
    static Optional<Interval> roundTrips(Cells cells, Way one, Way other) {
        return cells
                .all(cell -> cell.shortName().equals("RoundTrip") && cell.hasParam("messageSize") && one.isOf(cell))
                .stream()
                .sorted(SMALLEST)
                .flatMap(cell -> Pairing.of(cells, cell, "roundTrip", other.in(cell), "roundTrip").stream())
                .findFirst();
    }

    /** Bytes a second over the ring in place to those of a copy in memory, of the largest messages that both were measured with. */
    static Optional<Interval> ringToCopy(Cells cells) {
        List<Cell> copies = cells.all(cell -> cell.shortName().equals("JavaFloor") && Cells.has(cell, "floor", "COPY"));
        return cells
                .all(cell -> cell.shortName().equals("LinkThroughput")
                        && Cells.has(cell, "transport", "ring-in-place")
                        && isUnpinned(cell))
                .stream()
                .sorted(Comparator.comparingLong(LinkCells::size).reversed().thenComparing(Cell::id))
                .flatMap(ring -> copies.stream()
                        .filter(copy -> size(copy) == size(ring))
                        .flatMap(copy -> Pairing.of(cells, ring, Cells.BYTES_MOVED, copy, "copy").stream()))
                .findFirst();
    }

    /** Round trips with a sleep between two looks, in units of the two sleeps that each has, 50 us each. */
    static Optional<Interval> pollsInSleeps(Cells cells) {
        return cells
                .all(cell -> cell.shortName().equals("RoundTrip") && Cells.has(cell, "waiting", "poll_sleep"))
                .stream()
                .filter(cell -> cells.value(cell, "roundTrip").isPresent())
                .min(SMALLEST)
                .flatMap(cell -> cells.value(cell, "roundTrip"))
                .map(nanos -> nanos.times(1 / 100_000.0));
    }

    private static boolean isUnpinned(Cell cell) {
        return Usual.of(cell.params(), "placement").equals(Usual.PLACEMENT);
    }

    private static long size(Cell cell) {
        return cell.hasParam("messageSize") ? Long.parseLong(cell.param("messageSize")) : Long.MAX_VALUE;
    }
}
