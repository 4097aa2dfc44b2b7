package dev.ringside.chart;

import dev.ringside.analysis.Units;
import dev.ringside.diff.Comparison;
import dev.ringside.diff.Effect;
import dev.ringside.diff.Line;
import dev.ringside.diff.Measure;
import dev.ringside.diff.Names;
import dev.ringside.diff.Plain;
import dev.ringside.diff.Verdict;
import java.util.Comparator;
import java.util.List;

/** A row of the forest plot: its name beside the mark and, for the CSV, in full, its cost, worse to the right, and the figures beside it as the metric has them. */
record ForestRow(
        String name, String fullName, VerdictLook verdict, Effect cost, String figures, String change, int forks) {
    static final int MOST = 30;

    private static final List<Verdict> TELLING = List.of(
            Verdict.REGRESSED, Verdict.IMPROVED, Verdict.INCONCLUSIVE, Verdict.NOT_COMPARABLE, Verdict.EQUIVALENT);

    /** The most telling, of each verdict those that differ most; then the worst on top. */
    static List<ForestRow> of(Comparison comparison, Names names) {
        return comparison.lines().stream()
                .filter(line -> CostScale.isDrawn(cost(line).ratio()))
                .sorted(Comparator.<Line>comparingInt(line -> TELLING.indexOf(line.verdict()))
                        .thenComparingDouble(
                                line -> -Math.abs(Math.log(cost(line).ratio())))
                        .thenComparing(Line::key)
                        .thenComparing(Line::measure))
                .limit(MOST)
                .map(line -> of(line, names))
                .sorted(Comparator.comparingDouble(row -> -row.cost().ratio()))
                .toList();
    }

    private static Effect cost(Line line) {
        return line.effect().asCost(line.direction());
    }

    private static ForestRow of(Line line, Names names) {
        boolean isScore = line.measure() == Measure.SCORE;
        String measure = isScore ? "" : ", " + line.measure().label();
        return new ForestRow(
                names.brief(line.key()) + measure,
                names.of(line.key()) + measure,
                VerdictLook.of(line.verdict()),
                cost(line),
                figure(line.base(), line.unit()) + " → " + figure(line.head(), line.unit()),
                Change.text(line.effect().ratio()) + "  " + Change.interval(line.effect()),
                Math.min(line.baseForks().size(), line.headForks().size()));
    }

    private static String figure(double value, String unit) {
        return Double.isFinite(value) ? Plain.text(Units.text(value, unit)) : "?";
    }
}
