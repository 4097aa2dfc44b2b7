package dev.ringside.diff;

import dev.ringside.results.CellState;
import java.util.List;
import java.util.SortedMap;

/**
 * A row of one side: its state with the reason where it is not measured, its forks, how it was run (what must be the same for a comparison
 * to mean anything: {@code measurementTime}, {@code jvmArgs}, ...), and what a reader of its figures has to know.
 */
public record Row(
        RowKey key,
        CellState state,
        String reason,
        List<ForkScore> forks,
        SortedMap<String, String> setting,
        List<String> marks) {
    public Row {
        forks = List.copyOf(forks);
        marks = List.copyOf(marks);
    }
}
