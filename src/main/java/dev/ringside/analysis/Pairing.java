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

    /** A parameter with two values that are held against each other. */
    public record Switch(String param, String with, String without) {}

    /** How many times as large the ratio by {@code inner} is with {@code outer} as without, in the rounds that have all four cells. */
    public static Optional<Interval> ofPairs(
            Cells cells, Predicate<Cell> which, Switch inner, Switch outer, String metric) {
        Pairing pairing = new Pairing(cells);
        for (Cell cell : cells.all(cell -> which.test(cell)
                && Cells.has(cell, inner.param(), inner.with())
                && Cells.has(cell, outer.param(), outer.with()))) {
            Cell base = Cells.with(cell, List.of(outer.param()), outer.without());
            pairing.add(pairing.differences(cell, inner, metric), pairing.differences(base, inner, metric));
        }
        return pairing.ratio();
    }

    private SortedMap<Turn, Double> differences(Cell cell, Switch inner, String metric) {
        SortedMap<Turn, Double> ones = cells.logs(cell, metric);
        SortedMap<Turn, Double> others = cells.logs(Cells.with(cell, List.of(inner.param()), inner.without()), metric);
        ones.keySet().retainAll(others.keySet());
        ones.replaceAll((turn, log) -> log - others.get(turn));
        return ones;
    }

    private void add(Cell one, String metric, Cell other, String otherMetric) {
        add(cells.logs(one, metric), cells.logs(other, otherMetric));
    }

    private void add(SortedMap<Turn, Double> ones, SortedMap<Turn, Double> others) {
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
