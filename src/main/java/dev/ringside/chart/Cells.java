package dev.ringside.chart;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The cells of a run as a chart sees them: a value where all forks were measured, words where not. */
final class Cells {
    private final Run run;
    private final Map<Cell, CellOutcome> unmeasured = new LinkedHashMap<>();

    Cells(Run run) {
        this.run = run;
        for (CellOutcome outcome : run.info().cells()) {
            if (outcome.state() != CellState.MEASURED) {
                unmeasured.put(outcome.cell(), outcome);
            }
        }
    }

    /** Measured or not. */
    List<Cell> all(Predicate<Cell> which) {
        return Stream.concat(run.measured().keySet().stream(), unmeasured.keySet().stream())
                .distinct()
                .filter(which)
                .toList();
    }

    /** Empty for a cell that has a fork which failed, however many did not. */
    Optional<Interval> value(Cell cell, String metric) {
        return unmeasured.containsKey(cell)
                ? Optional.empty()
                : run.metric(cell, metric).filter(value -> Double.isFinite(value.mean()));
    }

    Optional<CellOutcome> unmeasured(Cell cell) {
        return Optional.ofNullable(unmeasured.get(cell));
    }

    static boolean has(Cell cell, String param, String value) {
        return value.equals(cell.params().get(param));
    }

    /** What a cell has in common with those that differ from it in {@code params} alone. */
    static Cell without(Cell cell, List<String> params) {
        TreeMap<String, String> common = new TreeMap<>(cell.params());
        common.keySet().removeAll(params);
        return new Cell(cell.benchmark(), common);
    }
}
