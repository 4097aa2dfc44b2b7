package dev.ringside.claim;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Pairing;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rule of thumb for the number of slots: the rate at which a producer writes alone, by that at which a consumer reads alone, rounded up,
 * times {@link #MARGIN}. Is a ring of so many as fast as the one with the most that was measured?
 */
final class SlotsByRate {
    static final int MARGIN = 2;

    private SlotsByRate() {}

    static Optional<Interval> measure(Cells cells) {
        return cells
                .all(cell -> RingCells.isSteady(cell)
                        && Cells.has(cell, "consumers", "1")
                        && Cells.has(cell, "read", "SEQUENTIAL"))
                .stream()
                .filter(most ->
                        slots(cells, most).filter(few -> few < number(most)).isPresent())
                .max(Comparator.comparingLong(SlotsByRate::number).thenComparing(Cell::id))
                .flatMap(most -> Pairing.of(
                        cells,
                        withSlots(most, slots(cells, most).orElseThrow()),
                        Cells.BYTES_MOVED,
                        most,
                        Cells.BYTES_MOVED));
    }

    /** By the rule, for slots as large as those of {@code ring}; empty where a rate or a ring of that many was not measured. */
    private static Optional<Long> slots(Cells cells, Cell ring) {
        return rate(cells, ring, "FILL", "fill").flatMap(written -> rate(cells, ring, "READ", "read")
                .map(read -> (long) Math.ceil(written / read) * MARGIN)
                .filter(few ->
                        cells.value(withSlots(ring, few), Cells.BYTES_MOVED).isPresent()));
    }

    private static Optional<Double> rate(Cells cells, Cell ring, String floor, String metric) {
        List<Cell> floors = cells.all(cell -> cell.shortName().equals("JavaFloor")
                && Cells.has(cell, "floor", floor)
                && Cells.has(cell, "messageSize", ring.param("slotSize")));
        return floors.stream()
                .flatMap(cell -> cells.value(cell, metric).stream())
                .map(Interval::mean)
                .findFirst();
    }

    private static long number(Cell ring) {
        return Long.parseLong(ring.param("slots"));
    }

    private static Cell withSlots(Cell ring, long slots) {
        TreeMap<String, String> params = new TreeMap<>(ring.params());
        params.put("slots", Long.toString(slots));
        return new Cell(ring.benchmark(), params);
    }
}
