package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.analysis.WaitKind;
import dev.ringside.results.Cell;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jfree.chart.JFreeChart;

/** Percentiles of latency, a row for each way to talk and to wait, sorted by the median; one picture for each setting. */
final class Latency {
    private static final int MOST_TICKS = 9;
    private static final List<String> VARYING = List.of("transport", "waiting", "floor");
    private static final Set<String> FLOORS = Set.of("Floor");

    private final String benchmark;
    private final Question question;
    private final Cells cells;
    private final Run run;

    private interface Question {
        String about(String messageSize);
    }

    private Latency(String benchmark, Question question, Run run) {
        this.benchmark = benchmark;
        this.question = question;
        this.run = run;
        cells = new Cells(run);
    }

    static Drawing ofRoundTrips(Run run) {
        return new Latency(
                        "RoundTrip",
                        size -> "How long does a round trip of " + size + " take, and how bad does it get?",
                        run)
                .drawing();
    }

    static Drawing atRate(Run run) {
        return new Latency(
                        "OfferedRate",
                        size -> "How long is a message of " + size + " under way when they come at a fixed rate?",
                        run)
                .drawing();
    }

    private Drawing drawing() {
        List<Cell> own = cells.all(this::isCandidate);
        List<Setting> settings = Setting.of(own, VARYING, this::hasMedian);
        if (settings.isEmpty()) {
            return new Drawing.Nothing(cells.anyReason(own)
                    .map(reason -> "no latency could be measured: " + reason)
                    .orElse("no percentiles of " + benchmark + " were measured"));
        }
        return Setting.album(settings, this::draw);
    }

    private boolean isCandidate(Cell cell) {
        return cell.shortName().equals(benchmark)
                && cell.params().keySet().containsAll(Set.of("transport", "waiting", "messageSize"));
    }

    private boolean hasMedian(Cell cell) {
        return cells.value(cell, Percentile.P50.metric()).isPresent();
    }

    /** Round trips in C, under the same circumstances. */
    private List<Cell> floors(Setting setting) {
        return cells.all(cell -> benchmark.equals("RoundTrip")
                && FLOORS.contains(cell.shortName())
                && cell.hasParam("floor")
                && setting.is("messageSize", Setting.param(cell, "messageSize"))
                && setting.is("placement", Setting.param(cell, "placement"))
                && hasMedian(cell));
    }

    private Drawing.Picture draw(Setting setting) {
        List<Cell> all = new ArrayList<>(setting.cells());
        all.addAll(floors(setting));
        List<LatencyRow> rows = all.stream()
                .map(cell -> LatencyRow.of(cells, cell))
                .sorted(LatencyRow.ORDER)
                .toList();
        DotPage dots = DotPage.of(
                Arrays.stream(WaitKind.values()).map(kind -> panel(kind, rows)).toList());
        List<String> reading = reading(setting, rows);
        Page page =
                new Page(question.about(size(setting)), String.join("\n", reading), Page.source(run, dots.values()));
        JFreeChart chart = dots.chart(page, dots.scale().timeAxis(MOST_TICKS, "latency"));
        chart.addSubtitle(Legend.of(marks()));
        List<Point> points =
                rows.stream().flatMap(row -> row.points(cells).stream()).toList();
        return new Drawing.Picture(chart, dots.height(reading.size() + 1), points);
    }

    private static String size(Setting setting) {
        return Units.size(Long.parseLong(setting.params().get("messageSize")));
    }

    private static DotPanel panel(WaitKind kind, List<LatencyRow> rows) {
        return new DotPanel(
                kind.title(),
                kind.explanation(),
                LatencyRow.headings(),
                rows.stream()
                        .filter(row -> row.way().kind() == kind)
                        .map(LatencyRow::drawn)
                        .toList());
    }

    private static Map<String, Look> marks() {
        Map<String, Look> marks = new LinkedHashMap<>();
        for (Percentile percentile : LatencyRow.drawnPercentiles()) {
            percentile.mark().ifPresent(mark -> marks.put(legend(percentile), mark.legend()));
        }
        return marks;
    }

    private static String legend(Percentile percentile) {
        return switch (percentile) {
            case P50 -> "median";
            case MAX -> "the slowest of a fork";
            default -> percentile.label();
        };
    }

    private static List<String> reading(Setting setting, List<LatencyRow> rows) {
        List<String> reading = new ArrayList<>();
        String placement = Setting.placement(setting.params().get("placement"));
        String rate = setting.params().containsKey("rate")
                ? "  ·  " + rate(setting.params().get("rate"))
                : "";
        reading.add("left is better  ·  sorted by the median  ·  " + placement + rate);
        if (rows.stream().anyMatch(row -> row.way().waiting().equals("futex"))) {
            reading.add("futex: spins for a while, and sleeps where that was not enough");
        }
        if (rows.stream().anyMatch(row -> row.way().floor())) {
            reading.add("hollow marks: two programs in C; line: one word there and back, whatever the size");
        }
        if (rows.stream().anyMatch(LatencyRow::oversubscribed)) {
            reading.add("† more spinning threads than cores they may use");
        }
        return reading;
    }

    private static String rate(String rate) {
        return rate.matches("\\d{1,15}")
                ? Units.grouped(Long.parseLong(rate)) + " messages due a second"
                : "rate " + rate;
    }
}
