package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;

/** The percentiles of round trips as lines, each with the envelope of its forks: one picture for each setting. */
final class LatencyCurves {
    private static final List<String> VARYING = List.of("transport", "waiting");

    /** What is below everything that two processes do: one word there and back. */
    private static final String LEAST = "c-line";

    private final Run run;
    private final Cells cells;

    private LatencyCurves(Run run) {
        this.run = run;
        cells = new Cells(run);
    }

    static Drawing of(Run run) {
        return new LatencyCurves(run).drawing();
    }

    private Drawing drawing() {
        List<Cell> candidates = cells.all(LatencyCurves::isCandidate);
        List<Setting> settings = Setting.of(candidates, VARYING, cell -> Arrays.stream(Percentile.values())
                .anyMatch(percentile -> percentile.oneIn().isPresent()
                        && cells.value(cell, percentile.metric())
                                .filter(value -> value.mean() > 0)
                                .isPresent()));
        return settings.isEmpty()
                ? new Drawing.Nothing(cells.anyReason(candidates)
                        .map(reason -> "no percentiles could be measured: " + reason)
                        .orElse("no percentiles of round trips were measured"))
                : Setting.album(settings, this::draw);
    }

    private static boolean isCandidate(Cell cell) {
        return cell.shortName().equals("RoundTrip")
                && cell.params().keySet().containsAll(Set.of("transport", "waiting", "messageSize"));
    }

    /** By how many messages there are for each that is slower: the mean over forks, between the fastest fork and the slowest. */
    private SortedMap<Long, Interval> envelopes(Cell cell) {
        SortedMap<Long, Interval> points = new TreeMap<>();
        for (Percentile percentile : Percentile.values()) {
            double[] forks = cells.byTurn(cell, percentile.metric()).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(nanos -> nanos > 0)
                    .toArray();
            if (forks.length > 0) {
                percentile.oneIn().ifPresent(many -> points.put(many, envelope(forks)));
            }
        }
        return points;
    }

    private static Interval envelope(double... forks) {
        return forks.length == 1
                ? Interval.of(forks)
                : new Interval(StatUtils.mean(forks), StatUtils.min(forks), StatUtils.max(forks), forks.length);
    }

    private Drawing.Picture draw(Setting setting) {
        List<LinkLine> all = setting.cells().stream()
                .map(cell -> new LinkLine(Way.of(cell), envelopes(cell), new TreeSet<>(), ""))
                .filter(line -> !line.points().isEmpty())
                .sorted(LinkLine.FOREMOST)
                .toList();
        List<LinkLine> drawn = LinkLine.foremost(all);
        Optional<Curve> floor = floor(setting);
        List<Interval> values = Stream.concat(
                        drawn.stream().map(LinkLine::points), floor.stream().map(Curve::points))
                .map(SortedMap::values)
                .flatMap(Collection::stream)
                .toList();
        TreeSet<Long> places = drawn.stream()
                .flatMap(line -> line.points().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<LinkPanel.Row> rows = LinkPanel.rows(drawn);
        Scale scale = Scale.of(values);
        LinkTiles tiles = new LinkTiles(
                rows,
                drawn,
                floor,
                places,
                scale,
                many -> Percentile.ofOneIn(many).metric(),
                nanos -> scale.log() ? Units.time(nanos) : Units.timeAsIn(scale.high(), nanos));
        String size = Units.size(Long.parseLong(setting.params().get("messageSize")));
        Page page = new Page(
                "How do round trips of " + size + " get worse towards the slowest ones?",
                reading(setting, rows, floor),
                Page.sourceOfEnvelopes(run, values));
        return new Drawing.Picture(page.around(tiles.plot()), tiles.height(), points(all, floor));
    }

    /** Only where it was measured in the same place. */
    private Optional<Curve> floor(Setting setting) {
        return cells
                .all(cell -> cell.shortName().equals("Floor")
                        && Cells.has(cell, "floor", LEAST)
                        && setting.is("placement", Setting.param(cell, "placement")))
                .stream()
                .map(this::envelopes)
                .filter(points -> !points.isEmpty())
                .map(points -> Curve.bound("a word in C", points))
                .findFirst();
    }

    private static String reading(Setting setting, List<LinkPanel.Row> rows, Optional<Curve> floor) {
        List<String> reading = new ArrayList<>();
        reading.add("lower is better  ·  p99: one round trip in a hundred takes longer  ·  "
                + Setting.placement(setting.params().get("placement")));
        List<String> lines = new ArrayList<>();
        if (rows.size() > 1) {
            lines.add("thin grey lines: the transports of the other panels");
        }
        floor.ifPresent(curve -> lines.add("black line: one word there and back between two programs in C, the floor"));
        if (!lines.isEmpty()) {
            reading.add(String.join("  ·  ", lines));
        }
        return String.join("\n", reading);
    }

    private static List<Point> points(List<LinkLine> lines, Optional<Curve> floor) {
        List<Point> points = new ArrayList<>();
        for (LinkLine line : lines) {
            add(points, line.way().name(), line.points());
        }
        floor.ifPresent(curve -> add(points, curve.name(), curve.points()));
        return points;
    }

    private static void add(List<Point> points, String series, SortedMap<Long, Interval> values) {
        values.forEach((many, value) -> points.add(new Point(
                series,
                Percentile.ofOneIn(many).metric(),
                value,
                "ns",
                "low and high: the fastest and the slowest fork")));
    }
}
