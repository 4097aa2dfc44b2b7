package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the ring moves on one backing, as a multiple of what it moves in System V shared memory, and the memory that it takes. */
record BackingRow(
        Cell cell, Optional<Interval> ratio, Optional<Interval> throughput, Optional<Interval> memory, String words) {
    static final String METRIC = Cells.BYTES_MOVED;

    /** Fastest on top, what has no value last. */
    static final Comparator<BackingRow> ORDER = Comparator.<BackingRow>comparingDouble(
                    row -> row.ratio().map(value -> -value.mean()).orElse(Double.MAX_VALUE))
            .thenComparing(BackingRow::words)
            .thenComparing(BackingRow::label);

    static String backing(Cell cell) {
        return Setting.param(cell, "backing");
    }

    String label() {
        String backing = backing(cell).toLowerCase(Locale.ROOT);
        return Cells.has(cell, Flags.HUGE_PAGES, Flags.OFF) || !cell.hasParam(Flags.HUGE_PAGES)
                ? backing
                : backing + ", " + Flags.label(Flags.HUGE_PAGES, cell.param(Flags.HUGE_PAGES));
    }

    DotRow drawn() {
        Look look = Look.mark(Okabe.BLUE, Shapes.disc(12));
        return ratio.map(value -> DotRow.of(
                        label(),
                        look,
                        Map.of(DotMark.CENTRE, value),
                        List.of(
                                throughput.map(Interval::mean).map(Units::rate).orElse(""),
                                memory.map(Interval::mean)
                                        .map(Math::round)
                                        .map(Units::size)
                                        .orElse(""))))
                .orElseGet(() -> DotRow.unmeasured(label(), look, words));
    }

    static List<String> headings() {
        return List.of("read", "memory");
    }

    List<Point> points(Cells cells, String x) {
        String series = label();
        if (ratio.isEmpty()) {
            return List.of(
                    Point.missing(series, x, "times sysv", cells.reason(cell).orElse(words)));
        }
        List<Point> points = new ArrayList<>();
        points.add(new Point(series, x, ratio.get(), "times sysv"));
        throughput.ifPresent(value -> points.add(new Point(series, x, value, "B/s")));
        memory.ifPresent(value -> points.add(new Point(series, x, value, "B of memory")));
        return points;
    }
}
