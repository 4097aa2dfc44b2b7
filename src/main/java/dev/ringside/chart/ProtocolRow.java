package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.analysis.WaitKind;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one protocol delivers a second, and what it loses. */
record ProtocolRow(
        Cell cell, Optional<Interval> consumed, Optional<Interval> lost, String words, boolean oversubscribed) {
    static final String METRIC = "consumed";

    /** Most messages on top, what has no value last. */
    static final Comparator<ProtocolRow> ORDER = Comparator.<ProtocolRow>comparingDouble(
                    row -> row.consumed().map(value -> -value.mean()).orElse(Double.MAX_VALUE))
            .thenComparing(ProtocolRow::words)
            .thenComparing(ProtocolRow::label);

    static ProtocolRow of(Cells cells, Cell cell) {
        return new ProtocolRow(
                cell,
                cells.value(cell, METRIC),
                cells.value(cell, "lost"),
                cells.shortReason(cell).orElse("measured, but without " + METRIC),
                cells.isOversubscribed(cell));
    }

    String label() {
        return WaitKind.words(cell.param("protocol")) + (oversubscribed ? " †" : "");
    }

    /** The same for all that overwrite what was not read, which are no match for those that wait. */
    private Look look() {
        return lost.isPresent()
                ? Look.hollow(Okabe.VERMILLION, Shapes.disc(12))
                : Look.mark(Okabe.BLUE, Shapes.disc(12));
    }

    DotRow drawn() {
        return consumed.map(value -> DotRow.of(
                        label(),
                        look(),
                        Map.of(DotMark.CENTRE, value),
                        List.of(
                                Units.count(value.mean()),
                                lost.map(Interval::mean).map(Units::count).orElse(""))))
                .orElseGet(() -> DotRow.unmeasured(label(), look(), words));
    }

    static List<String> headings() {
        return List.of("read/s", "lost/s");
    }

    List<Point> points(Cells cells) {
        String series = cell.param("protocol") + " " + cell.param("producers") + ":" + cell.param("consumers");
        String x = cell.param("slotSize");
        if (consumed.isEmpty()) {
            return List.of(
                    Point.missing(series, x, "messages/s", cells.reason(cell).orElse(words)));
        }
        String note = oversubscribed ? "oversubscribed" : "";
        Point read = new Point(series, x, consumed.get(), "messages/s", note);
        return lost.map(value -> List.of(read, new Point(series, x, value, "messages lost/s", note)))
                .orElse(List.of(read));
    }
}
