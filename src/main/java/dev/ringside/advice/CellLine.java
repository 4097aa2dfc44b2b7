package dev.ringside.advice;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A cell as a line of a table: {@code score} is empty where it was not measured, and {@code note} says why, or what has to be known. */
record CellLine(
        String benchmark, String params, String state, Optional<Interval> score, String unit, int forks, String note) {

    /** Every cell of the run, in its order. */
    static List<CellLine> of(Run run) {
        Cells cells = new Cells(run);
        List<CellLine> lines = new ArrayList<>();
        for (CellOutcome outcome : run.info().cells()) {
            lines.add(of(cells, outcome));
        }
        return lines;
    }

    private static CellLine of(Cells cells, CellOutcome outcome) {
        Cell cell = outcome.cell();
        List<ForkRecord> forks = cells.forks(cell);
        String metric = forks.isEmpty() ? "" : forks.get(0).primary();
        String unit = forks.isEmpty() ? "" : forks.get(0).primaryMetric().unit();
        boolean isMeasured = outcome.state() == CellState.MEASURED;
        return new CellLine(
                cell.shortName(),
                cell.params().entrySet().stream()
                        .map(param -> param.getKey() + "=" + param.getValue())
                        .collect(Collectors.joining(" ")),
                outcome.state().name().toLowerCase(Locale.ROOT),
                isMeasured ? cells.value(cell, metric) : Optional.empty(),
                unit,
                outcome.measured(),
                isMeasured
                        ? String.join("; ", outcome.marks())
                        : cells.reason(cell).orElse(""));
    }

    String figure() {
        return score.map(value -> Units.text(value.mean(), unit)).orElse("");
    }

    /** {@code 9.1 µs to 9.8 µs}; empty where there is none. */
    String interval() {
        return score.filter(Interval::isKnown)
                .map(value -> Units.text(value.low(), unit) + " to " + Units.text(value.high(), unit))
                .orElse("");
    }
}
