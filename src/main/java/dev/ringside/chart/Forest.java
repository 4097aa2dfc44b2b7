package dev.ringside.chart;

import dev.ringside.diff.Comparison;
import dev.ringside.diff.Effect;
import dev.ringside.diff.Names;
import dev.ringside.diff.Rules;
import dev.ringside.results.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;

/** What changed from base to head: every row's change as a cost, with its interval. */
final class Forest {
    private static final int AROUND = 230;
    private static final int LINE = 20;

    private Forest() {}

    static Drawing of(Comparison comparison) {
        Names names = Names.of(comparison);
        List<ForestRow> rows = ForestRow.of(comparison, names);
        if (rows.isEmpty()) {
            return new Drawing.Nothing("no row was measured on both sides");
        }
        Effect mean = comparison.overall();
        List<Effect> costs = Stream.concat(rows.stream().map(ForestRow::cost), Stream.of(mean))
                .toList();
        CostScale scale = CostScale.of(costs, Math.pow(1 + comparison.rules().tolerance(), 1.2));
        ForestPlot forest = new ForestPlot(rows, mean, scale);
        List<String> reading = new ArrayList<>(reading(comparison, rows.size(), forest.isNumbered()));
        reading.addAll(PageSource.wrapped(names.shared()));
        JFreeChart chart = new Page(
                        "What changed from base to head?", String.join("\n", reading), PageSource.of(comparison))
                .around(forest.plot(comparison.rules()));
        chart.addSubtitle(2, Legend.of(VerdictLook.legend()));
        int around = AROUND + LINE * (reading.size() - 1);
        return new Drawing.Picture(chart, around + forest.rowsHigh() * ForestPlot.ROW_HEIGHT, points(rows, mean));
    }

    private static List<String> reading(Comparison comparison, int drawn, boolean numbered) {
        Rules rules = comparison.rules();
        int more = comparison.lines().size() - drawn;
        String bands =
                "right is worse, whichever way the figure is better; lines: 95 % intervals  ·  light band: tolerance, ±"
                        + Change.percent(rules.tolerance()) + "  ·  dark band: two copies of one build, ±"
                        + Change.percent(rules.bias());
        if (drawn == 1 && more == 0) {
            return List.of(bands);
        }
        String count = more == 0
                ? "all " + drawn + " changes are drawn"
                : "the " + drawn + " most telling of " + comparison.lines().size() + " are drawn, " + more + " are not";
        return List.of(bands, count + (numbered ? "; numbers: lines of forest.csv, with whole names" : ""));
    }

    private static List<Point> points(List<ForestRow> rows, Effect mean) {
        List<Point> points = new ArrayList<>();
        for (ForestRow row : rows) {
            points.add(
                    new Point(row.verdict().label(), row.fullName(), interval(row.cost(), row.forks()), "cost ratio"));
        }
        if (CostScale.isDrawn(mean.ratio())) {
            points.add(new Point("geometric mean", "", interval(mean, 0), "cost ratio"));
        }
        return points;
    }

    private static Interval interval(Effect cost, int forks) {
        return new Interval(cost.ratio(), cost.low(), cost.high(), forks);
    }
}
