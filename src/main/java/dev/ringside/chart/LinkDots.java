package dev.ringside.chart;

import dev.ringside.analysis.Units;
import dev.ringside.analysis.WaitKind;
import dev.ringside.results.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every transport moves at the only size that was measured: a row for each, since a line needs two sizes. */
record LinkDots(List<LinkLine> lines, Optional<Curve> copy, long size) {

    /** A panel for each kind of waiting, most bytes on top, below what a copy moves. */
    DotPage page() {
        List<DotPanel> panels = new ArrayList<>();
        copy.map(curve -> new DotPanel("Floor", "one core alone", headings(), List.of(floor(curve))))
                .ifPresent(panels::add);
        Arrays.stream(WaitKind.values()).map(this::panel).forEach(panels::add);
        return DotPage.of(panels);
    }

    private List<String> headings() {
        return copy.isPresent() ? List.of("bytes/s", "messages/s", "of a copy") : List.of("bytes/s", "messages/s");
    }

    private DotRow floor(Curve curve) {
        return row(
                curve.name(),
                Look.mark(Style.INK, Shapes.bar(4, 15)),
                curve.points().get(size));
    }

    private DotPanel panel(WaitKind kind) {
        List<DotRow> rows = lines.stream()
                .filter(line -> line.way().kind() == kind)
                .sorted(Comparator.comparingDouble(
                        line -> -line.points().get(size).mean()))
                .map(line ->
                        row(line.way().label(), line.way().look(), line.points().get(size)))
                .toList();
        return new DotPanel(kind.title(), "", headings(), rows);
    }

    private DotRow row(String label, Look look, Interval value) {
        List<String> columns = new ArrayList<>(List.of(Units.rate(value.mean()), Units.count(value.mean() / size)));
        copy.map(curve -> curve.points().get(size)).ifPresent(roof -> columns.add(LinkLine.share(value, roof)));
        return DotRow.of(label, look, Map.of(DotMark.CENTRE, value), columns);
    }
}
