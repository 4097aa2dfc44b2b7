package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.analysis.WaitKind;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/** The slowest hundredth of messages against the rate at which they are due, a panel for each kind of waiting. */
final class TailByRate {
    private static final int HEIGHT = 700;
    private static final int AXIS = 72;
    private static final int MARGINS = 56;
    private static final int MOST_LINES = 7;
    private static final int MOST_TICKS = 12;
    private static final List<String> VARYING = List.of("transport", "waiting", "rate");
    private static final String ONE_RATE = "latency was not measured at two rates with everything else alike";

    private final Run run;
    private final Cells cells;

    private TailByRate(Run run) {
        this.run = run;
        cells = new Cells(run);
    }

    static Drawing of(Run run) {
        return new TailByRate(run).drawing();
    }

    private Drawing drawing() {
        List<Cell> candidates = cells.all(TailByRate::isCandidate);
        List<Setting> settings = Setting.of(candidates, VARYING, this::isMeasured).stream()
                .filter(setting -> setting.cells().stream()
                                .filter(this::isMeasured)
                                .mapToLong(RateLine::rate)
                                .distinct()
                                .count()
                        > 1)
                .toList();
        return settings.isEmpty()
                ? new Drawing.Nothing(cells.anyReason(candidates)
                        .map(reason -> ONE_RATE + ": " + reason)
                        .orElse(ONE_RATE))
                : Setting.album(settings, this::draw);
    }

    private static boolean isCandidate(Cell cell) {
        return cell.shortName().equals("OfferedRate")
                && cell.params().keySet().containsAll(Set.of("transport", "waiting", "messageSize"))
                && cell.hasParam("rate")
                && cell.param("rate").matches("\\d{1,15}");
    }

    private boolean isMeasured(Cell cell) {
        return cells.value(cell, RateLine.METRIC).isPresent();
    }

    private Drawing.Picture draw(Setting setting) {
        List<RateLine> lines = RateLine.of(cells, setting.cells());
        List<Interval> values = values(lines);
        Scale scale = Scale.of(values);
        TreeSet<Long> rates = new TreeSet<>();
        lines.forEach(line -> rates.addAll(line.points().keySet()));
        List<WaitKind> kinds = Arrays.stream(WaitKind.values())
                .filter(kind -> lines.stream().anyMatch(line -> line.way().kind() == kind))
                .toList();
        List<Optional<XYPlot>> plots = kinds.stream()
                .map(kind -> Optional.of(plot(kind, curves(kind, lines), rates, scale, kinds.size())))
                .toList();
        String size = Units.size(Long.parseLong(setting.params().get("messageSize")));
        Page page = new Page(
                "Up to which rate do messages of " + size + " get through in time?",
                reading(setting, lines),
                Page.source(run, values));
        return new Drawing.Picture(page.around(new Tiles(List.of(plots), AXIS)), HEIGHT, points(lines));
    }

    private static List<Curve> curves(WaitKind kind, List<RateLine> lines) {
        List<Curve> all = lines.stream()
                .filter(line -> line.way().kind() == kind)
                .map(RateLine::curve)
                .toList();
        return Stream.concat(
                        all.stream().skip(MOST_LINES).map(Curve::faded),
                        all.stream().limit(MOST_LINES))
                .toList();
    }

    private static XYPlot plot(WaitKind kind, List<Curve> curves, TreeSet<Long> rates, Scale scale, int columns) {
        int pixels = (Png.WIDTH - MARGINS) / columns - AXIS;
        XYPlot plot = new SizePlot(
                        kind.title(), curves, rates, scale, pixels, SizePlot.names(curves), rate -> Units.count(rate))
                .plot("messages due a second");
        ValueAxis axis =
                scale.axis(MOST_TICKS, nanos -> scale.log() ? Units.time(nanos) : Units.timeAsIn(scale.high(), nanos));
        plot.setRangeAxis(axis);
        return plot;
    }

    private static String reading(Setting setting, Collection<RateLine> lines) {
        List<String> reading = new ArrayList<>();
        reading.add("p99 of the time under way, from when a message was due"
                + (Scale.of(values(lines)).log() ? " (logarithmic)" : "") + "  ·  lower is better  ·  "
                + Setting.placement(setting.params().get("placement")));
        reading.add(
                "knee: at the next rate the tail is more than 3 times as long as at the lowest, or the rate is not reached");
        if (Arrays.stream(WaitKind.values())
                .anyMatch(kind ->
                        lines.stream().filter(line -> line.way().kind() == kind).count() > MOST_LINES)) {
            reading.add("grey: ways that get less far, named in the CSV");
        }
        return String.join("\n", reading);
    }

    private static List<Interval> values(Collection<RateLine> lines) {
        return lines.stream().flatMap(line -> line.points().values().stream()).toList();
    }

    private List<Point> points(List<RateLine> lines) {
        List<Point> points = new ArrayList<>();
        for (RateLine line : lines) {
            String knee =
                    line.knee().map(rate -> "knee after " + rate + " a second").orElse("");
            line.points()
                    .forEach((rate, value) ->
                            points.add(new Point(line.way().name(), Long.toString(rate), value, "ns, p99", knee)));
            line.gaps()
                    .forEach(rate -> points.add(Point.missing(
                            line.way().name(), Long.toString(rate), "ns, p99", "not measured, or not reached")));
        }
        return points;
    }
}
