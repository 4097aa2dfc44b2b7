package dev.ringside.analysis;

import dev.ringside.results.Cell;
import dev.ringside.results.Interval;

/** A cell that is held against others, with its figure over forks and the logarithms of its forks' figures. */
public record Entrant(Cell cell, Interval value, double[] logs) {

    /** One that was measured. */
    static Entrant of(Cells cells, Cell cell, String metric) {
        return new Entrant(
                cell,
                cells.value(cell, metric).orElseThrow(),
                cells.logs(cell, metric).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }
}
