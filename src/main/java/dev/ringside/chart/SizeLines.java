package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lines that differ in how the sides wait, in the number of consumers and in huge pages, and in nothing else. */
record SizeLines(Cell setting, List<SizeLine> all) {
    static final String METRIC = Cells.BYTES_MOVED;

    private static final List<String> SERIES = List.of("wait", "consumers", Flags.HUGE_PAGES);
    private static final List<String> VARYING = List.of("slotSize", "wait", "consumers", Flags.HUGE_PAGES);

    /** Of all settings, the one that was measured most often; of equals, the one with the fewest flags. */
    static Optional<SizeLines> of(Cells cells) {
        return cells.all(SizeLines::isCandidate).stream()
                .collect(Collectors.groupingBy(cell -> Cells.without(cell, VARYING)))
                .entrySet()
                .stream()
                .max(Comparator.<Map.Entry<Cell, List<Cell>>>comparingLong(
                                group -> measured(cells, group.getValue()).size())
                        .thenComparing(group -> -Flags.countOn(group.getKey()))
                        .thenComparing(group -> group.getKey().id(), Comparator.reverseOrder()))
                .map(group -> of(cells, group.getKey(), group.getValue()));
    }

    static boolean isCandidate(Cell cell) {
        return cell.shortName().equals("RingThroughput")
                && cell.params().keySet().containsAll(VARYING)
                && cell.hasParam("scope")
                && cell.hasParam("slots")
                && Cells.has(cell, "read", "SEQUENTIAL");
    }

    private static List<Cell> measured(Cells cells, List<Cell> group) {
        return group.stream()
                .filter(cell -> cells.value(cell, METRIC).isPresent())
                .toList();
    }

    private static SizeLines of(Cells cells, Cell setting, List<Cell> group) {
        Map<List<String>, List<Cell>> bySeries = group.stream()
                .collect(Collectors.groupingBy(
                        cell -> SERIES.stream().map(cell::param).toList()));
        return new SizeLines(
                setting,
                bySeries.values().stream()
                        .map(series -> line(cells, series))
                        .sorted(Comparator.comparing(SizeLine::label))
                        .toList());
    }

    private static SizeLine line(Cells cells, List<Cell> series) {
        SortedMap<Long, Interval> points = new TreeMap<>();
        SortedSet<Long> gaps = new TreeSet<>();
        Map<Long, String> marks = new TreeMap<>();
        for (Cell cell : series) {
            long size = Long.parseLong(cell.param("slotSize"));
            marks.put(size, cells.marks(cell));
            cells.value(cell, METRIC)
                    .ifPresentOrElse(value -> points.put(size, value.times(1e-9)), () -> gaps.add(size));
        }
        Cell any = series.get(0);
        return new SizeLine(
                any.param("wait"),
                Integer.parseInt(any.param("consumers")),
                any.param(Flags.HUGE_PAGES),
                points,
                gaps,
                marks);
    }

    List<SizeLine> measured() {
        return all.stream().filter(line -> !line.points().isEmpty()).toList();
    }

    List<String> unmeasured() {
        return all.stream()
                .filter(line -> !line.gaps().isEmpty())
                .map(SizeLine::unmeasured)
                .toList();
    }
}
