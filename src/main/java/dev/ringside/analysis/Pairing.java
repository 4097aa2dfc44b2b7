package dev.ringside.analysis;

import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Cells held against others round by round: how many times as large a figure is in one as in the other, with the 95 % interval of the mean of
 * logarithms, over all couples together.
 */
public final class Pairing {
    private static final double CONFIDENCE = 0.95;

    private final Cells cells;
    private final List<LogContrast.Term> terms = new ArrayList<>();

    private Pairing(Cells cells) {
        this.cells = cells;
    }

    /** One of {@code which} with {@code with} for {@code param} against the one with {@code without}, for each that has both, all else alike. */
    public static Optional<Interval> of(
            Cells cells, Predicate<Cell> which, String param, String with, String without, String metric) {
        Pairing pairing = new Pairing(cells);
        for (Cell cell : cells.all(cell -> which.test(cell) && Cells.has(cell, param, with))) {
            pairing.add(cell, metric, Cells.with(cell, List.of(param), without), metric);
        }
        return pairing.ratio();
    }

    /** A figure of one cell to a figure of another. */
    public static Optional<Interval> of(Cells cells, Cell one, String metric, Cell other, String otherMetric) {
        Pairing pairing = new Pairing(cells);
        pairing.add(one, metric, other, otherMetric);
        return pairing.ratio();
    }

    private void add(Cell one, String metric, Cell other, String otherMetric) {
        SortedMap<Turn, Double> ones = cells.logs(one, metric);
        SortedMap<Turn, Double> others = cells.logs(other, otherMetric);
        double[] differences = ones.entrySet().stream()
                .filter(entry -> others.containsKey(entry.getKey()))
                .mapToDouble(entry -> entry.getValue() - others.get(entry.getKey()))
                .toArray();
        if (differences.length > 0) {
            terms.add(LogContrast.Term.of(1, differences));
        }
    }

    private Optional<Interval> ratio() {
        double share = 1.0 / terms.size();
        return terms.isEmpty()
                ? Optional.empty()
                : Optional.of(LogContrast.of(terms.stream()
                                .map(term -> new LogContrast.Term(share, term.mean(), term.variance(), term.figures()))
                                .toList())
                        .ratio(CONFIDENCE));
    }
}
