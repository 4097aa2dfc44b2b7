package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;

/** What every transport moves at each message size, below what a copy in memory moves; one picture for each setting. */
final class LinkThroughput {
    private static final List<String> VARYING = List.of("transport", "waiting", "messageSize");

    private static final int MOST_TICKS = 9;

    private final Run run;
    private final Cells cells;

    private LinkThroughput(Run run) {
        this.run = run;
        cells = new Cells(run);
    }

    static Drawing of(Run run) {
        return new LinkThroughput(run).drawing();
    }

    private Drawing drawing() {
        List<Cell> own = cells.all(LinkThroughput::isCandidate);
        List<Setting> settings = Setting.of(
                own, VARYING, cell -> cells.value(cell, LinkLine.METRIC).isPresent());
        if (settings.isEmpty()) {
            return new Drawing.Nothing(cells.anyReason(own)
                    .map(reason -> "no throughput of a link could be measured: " + reason)
                    .orElse("no throughput of a link was measured"));
        }
        return Setting.album(settings, this::draw);
    }

    private static boolean isCandidate(Cell cell) {
        return cell.shortName().equals("LinkThroughput")
                && cell.params().keySet().containsAll(VARYING);
    }

    private Drawing.Picture draw(Setting setting) {
        List<LinkLine> all = LinkLine.of(cells, setting.cells());
        List<LinkLine> drawn = LinkLine.foremost(all);
        TreeSet<Long> sizes = drawn.stream()
                .flatMap(line -> line.points().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<Curve> copy = CopyFloor.of(cells, sizes.first(), sizes.last());
        if (sizes.size() == 1) {
            return dots(setting, all, new LinkDots(drawn, copy, sizes.first()));
        }
        List<Interval> values = values(drawn, copy);
        List<LinkLine> shared = drawn.stream()
                .map(line -> copy.map(line::sharedWith).orElse(line))
                .toList();
        List<LinkPanel.Row> rows = LinkPanel.rows(shared);
        LinkTiles tiles = new LinkTiles(rows, shared, copy, sizes, Scale.of(values), Units::size, Units::rate);
        Page page = new Page(
                "How many bytes a second does each transport move, by message size?",
                reading(setting, tiles, all, rows, copy),
                Page.source(run, values));
        return new Drawing.Picture(page.around(tiles.plot()), tiles.height(), points(setting, copy));
    }

    private Drawing.Picture dots(Setting setting, List<LinkLine> all, LinkDots dots) {
        DotPage rows = dots.page();
        List<String> reading = new ArrayList<>();
        reading.add("right is better  ·  what the receiving side took  ·  "
                + Setting.placement(setting.params().get("placement")));
        dots.copy().ifPresent(curve -> reading.add("memory copy: what one core copies, a bound for whatever copies"));
        unmeasuredIn(all).ifPresent(reading::add);
        Page page = new Page(
                "How many bytes a second does each transport move, in messages of " + Units.size(dots.size()) + "?",
                String.join("\n", reading),
                Page.source(run, rows.values()));
        ValueAxis axis = rows.scale().axis(MOST_TICKS, Units::rate);
        axis.setLabel("bytes a second" + (rows.scale().log() ? " (logarithmic)" : ""));
        return new Drawing.Picture(rows.chart(page, axis), rows.height(reading.size()), points(setting, dots.copy()));
    }

    private static List<Interval> values(List<LinkLine> lines, Optional<Curve> copy) {
        return Stream.concat(
                        lines.stream().flatMap(line -> line.points().values().stream()),
                        copy.stream().flatMap(curve -> curve.points().values().stream()))
                .toList();
    }

    private static String reading(
            Setting setting, LinkTiles tiles, List<LinkLine> all, List<LinkPanel.Row> rows, Optional<Curve> copy) {
        List<String> reading = new ArrayList<>();
        reading.add("higher is better  ·  what the receiving side took"
                + (tiles.scale().log() ? ", both axes logarithmic" : ", sizes logarithmic") + "  ·  "
                + Setting.placement(setting.params().get("placement")));
        copy.ifPresent(
                curve -> reading.add(
                        "black line: what one core copies in memory, a bound for whatever copies; percent: of it, where a line ends"));
        if (rows.size() > 1) {
            reading.add("thin grey lines: the transports of the other panels");
        }
        unmeasuredIn(all).ifPresent(reading::add);
        return String.join("\n", reading);
    }

    private static Optional<String> unmeasuredIn(List<LinkLine> all) {
        return all.stream().anyMatch(line -> !line.gaps().isEmpty())
                ? Optional.of("unavailable or failed: " + unmeasured(all))
                : Optional.empty();
    }

    /** {@code udp, sysv-queue at 1 MiB; pipe}. */
    private static String unmeasured(List<LinkLine> all) {
        Map<String, Set<String>> ways = new TreeMap<>();
        for (LinkLine line : all) {
            if (!line.gaps().isEmpty()) {
                ways.computeIfAbsent(line.where(), where -> new TreeSet<>())
                        .add(line.way().transport());
            }
        }
        return ways.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    /** Of every way to wait, drawn or not. */
    private List<Point> points(Setting setting, Optional<Curve> copy) {
        List<Point> points = new ArrayList<>();
        for (Cell cell : setting.cells()) {
            String series = Way.of(cell).name();
            String size = cell.param("messageSize");
            points.add(cells.value(cell, LinkLine.METRIC)
                    .map(value -> new Point(series, size, value, "B/s", note(cell, value, copy)))
                    .orElseGet(() -> Point.missing(
                            series, size, "B/s", cells.reason(cell).orElse("no " + LinkLine.METRIC))));
        }
        points.sort(Comparator.comparing(Point::series).thenComparingLong(point -> Long.parseLong(point.x())));
        copy.ifPresent(curve -> curve.points()
                .forEach((size, value) -> points.add(new Point(curve.name(), Long.toString(size), value, "B/s"))));
        return points;
    }

    private String note(Cell cell, Interval value, Optional<Curve> copy) {
        List<String> notes = new ArrayList<>();
        if (cells.isOversubscribed(cell)) {
            notes.add("oversubscribed");
        }
        copy.map(curve -> curve.points().get(LinkLine.size(cell)))
                .ifPresent(roof -> notes.add(LinkLine.share(value, roof) + " of a copy"));
        return String.join("; ", notes);
    }
}
