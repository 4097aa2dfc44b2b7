package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.analysis.Processors;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/** What more consumer threads bring, in relation to one, and where there are more threads than processors. */
final class ConsumerScaling {
    private static final int HEIGHT = 720;
    private static final int AROUND = 120;
    private static final int MOST_TICKS = 12;
    private static final int MOST_LINES = 7;
    private static final Color SHADE = new Color(0xF1F1F1);
    private static final List<Color> COLORS =
            List.of(Okabe.BLUE, Okabe.ORANGE, Okabe.GREEN, Okabe.PURPLE, Okabe.SKY, Okabe.VERMILLION, Okabe.OLIVE);
    private static final List<String> VARYING = List.of("consumers");
    private static final String NOTHING = "no ring was measured with one consumer and with more, everything else alike";

    private final Run run;
    private final Cells cells;

    private ConsumerScaling(Run run) {
        this.run = run;
        cells = new Cells(run);
    }

    static Drawing of(Run run) {
        return new ConsumerScaling(run).drawing();
    }

    /** Times the throughput of one consumer, by the number of consumers; of cells that differ in nothing else. */
    private record Line(Cell one, SortedMap<Long, Interval> times) {
        /** How it differs from others of its panel. */
        String label() {
            String waiting = one.params().getOrDefault("wait", "").toLowerCase(Locale.ROOT);
            String huge = one.param(Flags.HUGE_PAGES).equals(Flags.OFF)
                    ? ""
                    : ", " + Flags.label(Flags.HUGE_PAGES, one.param(Flags.HUGE_PAGES));
            return Units.size(slotSize()) + " " + waiting + huge;
        }

        long slotSize() {
            return Long.parseLong(one.param("slotSize"));
        }
    }

    private Drawing drawing() {
        List<Cell> candidates = cells.all(FlagImpact::isCandidate).stream()
                .filter(cell -> cell.hasParam("consumers"))
                .toList();
        Predicate<Cell> isMeasured =
                cell -> cells.value(cell, FlagImpact.METRIC).isPresent();
        List<Line> lines = Setting.of(candidates, VARYING, isMeasured).stream()
                .flatMap(this::line)
                .toList();
        if (lines.isEmpty()) {
            return new Drawing.Nothing(cells.anyReason(candidates)
                    .map(reason -> NOTHING + ": " + reason)
                    .orElse(NOTHING));
        }
        return draw(fewestFlags(lines));
    }

    private Stream<Line> line(Setting setting) {
        Map<Long, Cell> byConsumers = new TreeMap<>();
        setting.cells().forEach(cell -> byConsumers.put(Long.parseLong(cell.param("consumers")), cell));
        Cell one = byConsumers.get(1L);
        if (one == null || cells.value(one, FlagImpact.METRIC).isEmpty()) {
            return Stream.empty();
        }
        SortedMap<Long, Interval> times = new TreeMap<>();
        byConsumers.forEach((consumers, cell) ->
                cells.ratio(cell, one, FlagImpact.METRIC).ifPresent(ratio -> times.put(consumers, ratio)));
        return times.size() > 1 ? Stream.of(new Line(one, times)) : Stream.empty();
    }

    /** Of those that differ in flags other than huge pages, or in who applies them, the one with the fewest flags. */
    private static List<Line> fewestFlags(List<Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(Line::label, TreeMap::new, Collectors.minBy(ConsumerScaling::plainest)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(Line::slotSize).thenComparing(Line::label))
                .toList();
    }

    private static int plainest(Line one, Line other) {
        return Comparator.<Line>comparingInt(line -> -line.times().size())
                .thenComparingLong(line -> Flags.countOn(line.one()))
                .thenComparing(line -> line.one().id())
                .compare(one, other);
    }

    private Drawing draw(List<Line> lines) {
        TreeSet<Long> consumers = new TreeSet<>();
        lines.forEach(line -> consumers.addAll(line.times().keySet()));
        List<Curve> curves = new ArrayList<>();
        curves.add(Curve.bound("ideal: as many times", ideal(consumers)));
        lines.stream().skip(MOST_LINES).map(line -> curve(line, lines).faded()).forEach(curves::add);
        lines.stream().limit(MOST_LINES).map(line -> curve(line, lines)).forEach(curves::add);
        List<Interval> values = lines.stream()
                .flatMap(line -> line.times().entrySet().stream())
                .filter(entry -> entry.getKey() > 1)
                .map(Map.Entry::getValue)
                .toList();
        Scale scale = new Scale(
                0,
                1.06
                        * Math.max(
                                consumers.last(),
                                values.stream()
                                        .mapToDouble(Interval::high)
                                        .filter(Double::isFinite)
                                        .max()
                                        .orElse(0)),
                /* log= */ false);
        ValueAxis axis = scale.axis(MOST_TICKS, Units::plain);
        axis.setLabel("times the throughput of one consumer");
        CombinedRangeXYPlot plot = Style.plain(new CombinedRangeXYPlot(axis));
        XYPlot only = new SizePlot(
                        "",
                        curves,
                        consumers,
                        scale,
                        Png.WIDTH - AROUND,
                        SizePlot.names(curves),
                        count -> Long.toString(count))
                .plot("consumer threads");
        OptionalInt processors = Processors.online(run);
        processors.ifPresent(count -> shade(only, count, consumers.last()));
        plot.add(only);
        Page page = new Page(
                "Do more consumer threads move more?", reading(processors, lines.size()), Page.source(run, values));
        return new Drawing.Picture(page.around(plot), HEIGHT, points(lines));
    }

    private static SortedMap<Long, Interval> ideal(TreeSet<Long> consumers) {
        SortedMap<Long, Interval> ideal = new TreeMap<>();
        consumers.forEach(count -> ideal.put(count, new Interval(count, Double.NaN, Double.NaN, 1)));
        return ideal;
    }

    private static Curve curve(Line line, List<Line> all) {
        Color color = COLORS.get(all.indexOf(line) % COLORS.size());
        boolean isHuge = !line.one().param(Flags.HUGE_PAGES).equals(Flags.OFF);
        Look look = isHuge ? Look.hollow(color, Shapes.diamond(13)) : Look.mark(color, Shapes.disc(11));
        return Curve.named(line.label(), look, line.times(), new TreeSet<>());
    }

    /** Where the producer and the consumers are more than there are processors. */
    private static void shade(XYPlot plot, int processors, long most) {
        if (most + 1 > processors) {
            double from = Math.max(0.5, processors - 0.5);
            plot.addDomainMarker(new IntervalMarker(from, most * 8.0, SHADE), Layer.BACKGROUND);
        }
    }

    private static String reading(OptionalInt processors, int lines) {
        String host = processors.isPresent()
                ? "grey: producer and consumers are more threads than the " + processors.getAsInt()
                        + " processors, which shows how they are shared and not how it scales"
                : "how many processors the host has is not known";
        return "bytes read a second, each round in relation to the same round with one consumer  ·  higher is better\n"
                + host + (lines > MOST_LINES ? "  ·  grey lines are named in the CSV" : "");
    }

    private static List<Point> points(List<Line> lines) {
        List<Point> points = new ArrayList<>();
        lines.forEach(line -> line.times()
                .forEach((consumers, times) -> points.add(new Point(
                        line.label(), consumers.toString(), times, "times one consumer", Flags.label(line.one())))));
        return points;
    }
}
