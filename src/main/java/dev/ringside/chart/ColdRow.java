package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.Interval;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One combination of flags: what its reads cost and how many faults the first one took, or why that is not known. */
record ColdRow(
        Cell cell,
        Map<Reading, Interval> values,
        Optional<Interval> faults,
        Optional<CellOutcome> unmeasured,
        String marks) {

    /** Cheapest first read on top, what has no value last. */
    static final Comparator<ColdRow> ORDER = Comparator.<ColdRow>comparingDouble(
                    row -> row.first().map(Interval::mean).orElse(Double.MAX_VALUE))
            .thenComparing(ColdRow::outcome)
            .thenComparing(row -> Flags.countOn(row.cell()))
            .thenComparing(ColdRow::label);

    static ColdRow of(Cells cells, Cell cell) {
        Map<Reading, Interval> values = new EnumMap<>(Reading.class);
        for (Reading reading : Reading.values()) {
            cells.value(cell, reading.metric()).ifPresent(value -> values.put(reading, value));
        }
        return new ColdRow(
                cell, values, cells.value(cell, "firstReadMinorFaults"), cells.unmeasured(cell), cells.marks(cell));
    }

    Optional<Interval> first() {
        return Optional.ofNullable(values.get(Reading.FIRST));
    }

    String label() {
        return Flags.label(cell);
    }

    /** The text at the end of the row. */
    String outcome() {
        return unmeasured
                .map(outcome -> outcome.state().name().toLowerCase(Locale.ROOT))
                .orElseGet(() -> faults.map(ColdRow::countOf).orElse(""));
    }

    private static String countOf(Interval faults) {
        String count = Units.counted(faults.mean());
        return count.equals("1") ? "1 fault" : count + " faults";
    }

    /** Why there is no value, without the fix, which the terminal and {@code run.json} have. */
    String reason() {
        return unmeasured
                .map(CellOutcome::reason)
                .map(reason -> reason.replaceFirst("(?s)[;\\n].*", ""))
                .orElse("");
    }
}
