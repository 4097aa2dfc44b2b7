package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Bytes a second at each message size, for one way to talk and to wait. */
record LinkLine(Way way, SortedMap<Long, Interval> points, SortedSet<Long> gaps) {
    static final String METRIC = "consumedBytes";

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

    /** A line for each way, the sizes of which {@code group} has. */
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
        return new LinkLine(way, points, gaps);
    }

    static long size(Cell cell) {
        return Long.parseLong(cell.param("messageSize"));
    }

    Curve curve() {
        return Curve.named(way.label(), way.look(), points, gaps);
    }

    /** At which sizes it has no value; nothing where it has none at all. */
    String where() {
        return points.isEmpty() ? "" : gaps.stream().map(Units::size).collect(Collectors.joining(", ", " at ", ""));
    }
}
