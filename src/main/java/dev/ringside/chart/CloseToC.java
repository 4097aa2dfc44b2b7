package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;

/** Every round trip that was measured beside its floor, as a multiple of it. */
final class CloseToC {
    private static final int ROW_HEIGHT = 30;
    private static final int AROUND = 205;
    private static final int GAP = 10;
    private static final int MOST_TICKS = 14;

    /** Shown of the axis at least, so that a small difference looks small. */
    private static final double LEAST_LOW = 0.9;

    private static final double LEAST_HIGH = 1.3;
    private static final double MOST_LINEAR = 10;

    private static final String NOTHING = "no round trip was measured beside its floor";

    private CloseToC() {}

    static Drawing of(Run run) {
        List<RatioPanel> panels = RatioPanel.of(run);
        return panels.isEmpty() ? new Drawing.Nothing(reason(run)) : draw(run, panels);
    }

    private static String reason(Run run) {
        Cells cells = new Cells(run);
        List<Cell> floors = cells.all(cell -> cell.shortName().equals("Floor"));
        return floors.stream().anyMatch(cell -> cells.unmeasured(cell).isEmpty())
                ? NOTHING
                : floors.stream()
                        .flatMap(cell -> cells.unmeasured(cell).stream())
                        .map(CellOutcome::reason)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(reason -> "no floor could be measured: " + reason)
                        .orElse(NOTHING);
    }

    private static Drawing draw(Run run, List<RatioPanel> panels) {
        List<Interval> values = panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .map(RatioRow::value)
                .toList();
        Scale scale = scale(values);
        CombinedDomainXYPlot plot = Style.plain(new CombinedDomainXYPlot(axis(scale)));
        plot.setGap(GAP);
        for (RatioPanel panel : panels) {
            plot.add(new RatioPlot(panel, scale).plot(), panel.rows().size() + 1);
        }
        Page page = new Page("How close is Java to C?", reading(), Page.sourceOfMedians(run, values));
        int rows = panels.stream().mapToInt(panel -> panel.rows().size() + 1).sum();
        return new Drawing.Picture(
                page.around(plot), AROUND + rows * ROW_HEIGHT + (panels.size() - 1) * GAP, points(panels));
    }

    private static Scale scale(List<Interval> values) {
        double low = ends(values, Interval::low, LEAST_LOW).min().orElse(LEAST_LOW);
        double high = ends(values, Interval::high, LEAST_HIGH).max().orElse(LEAST_HIGH);
        return high > MOST_LINEAR ? new Scale(low / 1.1, high * 1.1, true) : new Scale(low - 0.02, high + 0.02, false);
    }

    private static DoubleStream ends(List<Interval> values, ToDoubleFunction<Interval> end, double least) {
        return DoubleStream.concat(
                DoubleStream.of(least),
                values.stream().mapToDouble(value -> value.isKnown() ? end.applyAsDouble(value) : value.mean()));
    }

    private static ValueAxis axis(Scale scale) {
        List<Mark> marks = scale.ticks(MOST_TICKS).stream()
                .filter(tick -> tick >= scale.low())
                .map(tick -> new Mark(tick, Units.plain(tick)))
                .toList();
        ValueAxis axis = scale.axis(marks);
        axis.setLabel("times as long as the floor" + (scale.log() ? " (logarithmic)" : ""));
        return axis;
    }

    private static String reading() {
        return "round trips, and where it says so the time between two messages one way; left is better  ·  grey line: the floor  ·  dashed line: the most that is wanted\n"
                + "marks: median of the ratios of all rounds; right column: median times, whose ratio may differ  ·  bare line: one word there and back from C";
    }

    private static List<Point> points(List<RatioPanel> panels) {
        List<Point> points = new ArrayList<>();
        for (RatioPanel panel : panels) {
            for (RatioRow row : panel.rows()) {
                String x = row.label() + ", " + panel.circumstances();
                String series = "median of ratios to " + panel.yardstick().label();
                points.add(new Point(series, x, row.value(), "times"));
                points.add(new Point(
                        "median time",
                        x,
                        single(row.found().rowNanos(), row.value().forks()),
                        "ns/op"));
                points.add(new Point(
                        "median time of " + panel.yardstick().label(),
                        x,
                        single(row.found().floorNanos(), row.value().forks()),
                        "ns/op"));
            }
        }
        return points;
    }

    private static Interval single(double value, int forks) {
        return new Interval(value, Double.NaN, Double.NaN, forks);
    }
}
