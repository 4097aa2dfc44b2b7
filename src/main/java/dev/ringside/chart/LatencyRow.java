package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latency of one way to talk and to wait: its percentiles, or why there are none. */
record LatencyRow(Cell cell, Way way, Map<Percentile, Interval> percentiles, String words, boolean oversubscribed) {

    /** Shortest median on top, what has no value last. */
    static final Comparator<LatencyRow> ORDER = Comparator.<LatencyRow>comparingDouble(
                    row -> row.median().map(Interval::mean).orElse(Double.MAX_VALUE))
            .thenComparing(LatencyRow::words)
            .thenComparing(row -> row.way().label());

    static LatencyRow of(Cells cells, Cell cell) {
        Map<Percentile, Interval> percentiles = new EnumMap<>(Percentile.class);
        for (Percentile percentile : Percentile.values()) {
            cells.value(cell, percentile.metric()).ifPresent(value -> percentiles.put(percentile, value));
        }
        String words = percentiles.containsKey(Percentile.P50)
                ? ""
                : cells.shortReason(cell).orElse("measured, but without percentiles");
        return new LatencyRow(cell, Way.of(cell), percentiles, words, cells.isOversubscribed(cell));
    }

    private Optional<Interval> median() {
        return Optional.ofNullable(percentiles.get(Percentile.P50));
    }

    DotRow drawn() {
        String label = oversubscribed ? way.label() + " †" : way.label();
        if (median().isEmpty()) {
            return DotRow.unmeasured(label, way.look(), words);
        }
        Map<DotMark, Interval> values = new EnumMap<>(DotMark.class);
        percentiles.forEach((percentile, value) -> percentile.mark().ifPresent(mark -> values.put(mark, value)));
        return DotRow.of(label, way.look(), values, columns());
    }

    static List<String> headings() {
        return drawnPercentiles().stream().map(Percentile::label).toList();
    }

    private List<String> columns() {
        return drawnPercentiles().stream()
                .map(percentiles::get)
                .map(value -> value == null ? "" : Units.time(value.mean()))
                .toList();
    }

    static List<Percentile> drawnPercentiles() {
        return Arrays.stream(Percentile.values())
                .filter(percentile -> percentile.mark().isPresent())
                .toList();
    }

    /** All percentiles that were measured, drawn or not, or one line that says why there is none. */
    List<Point> points(Cells cells) {
        String series = way.name();
        if (median().isEmpty()) {
            return List.of(Point.missing(series, "", "ns", cells.reason(cell).orElse(words)));
        }
        String note = oversubscribed ? "oversubscribed" : "";
        return percentiles.entrySet().stream()
                .map(entry -> new Point(series, entry.getKey().metric(), entry.getValue(), "ns", note))
                .toList();
    }
}
