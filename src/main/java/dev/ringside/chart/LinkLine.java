package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A figure at each message size, or at each percentile, for one way to talk and to wait; {@code note} goes with its name. */
record LinkLine(Way way, SortedMap<Long, Interval> points, SortedSet<Long> gaps, String note) {
    static final String METRIC = Cells.BYTES_MOVED;

    /** What is drawn where a transport knows several ways to wait of one kind: the one that moves the bytes of most programs. */
    private static final List<String> NATURAL = List.of("block", "futex", "spin", "poll");

    /** Most sizes first; of equals the one that is most natural. */
    static final Comparator<LinkLine> FOREMOST = Comparator.<LinkLine>comparingInt(line -> -line.points.size())
            .thenComparingInt(line -> rank(line.way.waiting()))
            .thenComparing(line -> line.way.waiting());

    private static int rank(String waiting) {
        int rank = NATURAL.indexOf(waiting);
        return rank < 0 ? NATURAL.size() : rank;
    }

    /** Bytes a second: a line for each way, the sizes of which {@code group} has. */
    static List<LinkLine> of(Cells cells, List<Cell> group) {
        return group.stream().collect(Collectors.groupingBy(Way::of)).entrySet().stream()
                .map(way -> of(cells, way.getKey(), way.getValue()))
                .sorted(Comparator.comparing(line -> line.way().name()))
                .toList();
    }

    private static LinkLine of(Cells cells, Way way, List<Cell> group) {
        SortedMap<Long, Interval> points = new TreeMap<>();
        SortedSet<Long> gaps = new TreeSet<>();
        for (Cell cell : group) {
            long size = size(cell);
            cells.value(cell, METRIC).ifPresentOrElse(value -> points.put(size, value), () -> gaps.add(size));
        }
        return new LinkLine(way, points, gaps, "");
    }

    /** For each transport and kind of waiting the foremost of {@code lines} that has any value. */
    static List<LinkLine> foremost(List<LinkLine> lines) {
        Collection<Optional<LinkLine>> foremost = lines.stream()
                .filter(line -> !line.points().isEmpty())
                .collect(Collectors.groupingBy(
                        line -> List.of(line.way().transport(), line.way().kind()), Collectors.minBy(FOREMOST)))
                .values();
        return lines.stream()
                .filter(line -> foremost.contains(Optional.of(line)))
                .toList();
    }

    static long size(Cell cell) {
        return Long.parseLong(cell.param("messageSize"));
    }

    Curve curve() {
        return Curve.named(way.label() + note, way.look(), points, gaps);
    }

    /** With the share that it has of {@code bound} where it ends; as it is where that has no value there. */
    LinkLine sharedWith(Curve bound) {
        Interval roof = bound.points().get(points.lastKey());
        return roof == null ? this : new LinkLine(way, points, gaps, " " + share(points.get(points.lastKey()), roof));
    }

    /** {@code 62 %}. */
    static String share(Interval value, Interval bound) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * value.mean() / bound.mean());
    }

    /** At which sizes it has no value; nothing where it has none at all. */
    String where() {
        return points.isEmpty() ? "" : gaps.stream().map(Units::size).collect(Collectors.joining(", ", " at ", ""));
    }
}
