package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.analysis.WaitKind;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** Latency of the ring against the processor time it takes, a point for each way to wait, a panel for each placement. */
final class WaitCosts {
    private static final int AROUND = 190;
    private static final int ROW_HEIGHT = 480;
    private static final int AXIS = 84;
    private static final List<String> RINGS = List.of("ring-in-place", "ring");
    private static final List<String> VARYING = List.of("waiting", "placement");

    private final Run run;
    private final Cells cells;

    private WaitCosts(Run run) {
        this.run = run;
        cells = new Cells(run);
    }

    static Drawing of(Run run) {
        return new WaitCosts(run).drawing();
    }

    private Drawing drawing() {
        List<Cell> own = cells.all(WaitCosts::isCandidate);
        List<Setting> settings =
                Setting.of(own, VARYING, cell -> WaitPoint.of(cells, cell).isPresent());
        if (settings.isEmpty()) {
            return new Drawing.Nothing(cells.anyReason(own)
                    .map(reason -> "no way to wait could be measured: " + reason)
                    .orElse("no round trips of the ring were measured with their CPU time"));
        }
        String ring = RINGS.stream()
                .filter(name -> settings.stream().anyMatch(setting -> setting.is("transport", name)))
                .findFirst()
                .orElseThrow();
        return Setting.album(
                settings.stream()
                        .filter(setting -> setting.is("transport", ring))
                        .toList(),
                this::draw);
    }

    private static boolean isCandidate(Cell cell) {
        return cell.shortName().equals("RoundTrip")
                && cell.hasParam("messageSize")
                && cell.hasParam("waiting")
                && RINGS.contains(Setting.param(cell, "transport"));
    }

    private Drawing.Picture draw(Setting setting) {
        List<WaitPoint> points = setting.cells().stream()
                .flatMap(cell -> WaitPoint.of(cells, cell).stream())
                .toList();
        List<Interval> times = points.stream()
                .flatMap(point -> List.of(point.median(), point.tail()).stream())
                .toList();
        Scale cpu = Scale.of(points.stream().map(WaitPoint::cpu).toList());
        Scale time = Scale.of(times);
        List<Optional<XYPlot>> plots = points.stream()
                .collect(Collectors.groupingBy(WaitPoint::placement, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Setting.PLACEMENTS))
                .map(entry -> Optional.of(
                        new WaitPlot(Setting.placement(entry.getKey()), entry.getValue(), cpu, time).plot()))
                .toList();
        Tiles tiles = Tiles.inColumns(plots, Math.min(2, plots.size()), AXIS);
        String size = Units.size(Long.parseLong(setting.params().get("messageSize")));
        Page page = new Page(
                "What does waiting cost in CPU time and latency? Round trips of " + size + " over the ring",
                reading(setting),
                Page.source(run, times));
        JFreeChart chart = page.around(tiles);
        Map<String, Look> looks = new LinkedHashMap<>();
        looks.put("p99", Look.mark(Style.FAINT_INK, Shapes.disc(13)));
        looks.put("median", Look.hollow(Style.FAINT_INK, Shapes.disc(13)));
        chart.addSubtitle(Legend.of(looks));
        int rows = (plots.size() + 1) / 2;
        return new Drawing.Picture(chart, AROUND + rows * ROW_HEIGHT, points(setting));
    }

    private String reading(Setting setting) {
        List<String> reading = new ArrayList<>();
        reading.add(
                "left and down is better  ·  bold, on the grey line: no other way has both less CPU time and a shorter"
                        + " p99  ·  " + setting.params().get("transport"));
        String unmeasured = setting.cells().stream()
                .filter(cell -> WaitPoint.of(cells, cell).isEmpty())
                .collect(Collectors.groupingBy(
                        cell -> Setting.placement(Setting.param(cell, "placement")),
                        TreeMap::new,
                        Collectors.mapping(cell -> WaitKind.words(cell.param("waiting")), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(ways -> ways.getKey() + " (" + ways.getValue() + ")")
                .collect(Collectors.joining("; "));
        if (!unmeasured.isEmpty()) {
            reading.add("unavailable or failed: " + unmeasured);
        }
        return String.join("\n", reading);
    }

    private List<Point> points(Setting setting) {
        List<Point> points = new ArrayList<>();
        for (Cell cell : setting.cells()) {
            String note = cells.isOversubscribed(cell) ? "oversubscribed" : "";
            WaitPoint.of(cells, cell)
                    .ifPresentOrElse(
                            point -> point.points(note).forEach(points::add),
                            () -> points.add(Point.missing(
                                    cell.param("transport") + " " + cell.param("waiting"),
                                    Setting.param(cell, "placement"),
                                    "ns",
                                    cells.reason(cell).orElse("without percentiles or CPU time"))));
        }
        return points;
    }
}
