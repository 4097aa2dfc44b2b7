package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a copy in memory moves at each size: in Java, and in C where that alone was measured. */
final class CopyFloor {
    private record Source(String benchmark, String name) {}

    private static final List<Source> SOURCES =
            List.of(new Source("JavaFloor", "memory copy"), new Source("Floor", "memory copy in C"));

    private CopyFloor() {}

    static Optional<Curve> of(Cells cells, long smallest, long largest) {
        return SOURCES.stream()
                .flatMap(source -> curve(cells, source, smallest, largest))
                .findFirst();
    }

    private static Stream<Curve> curve(Cells cells, Source source, long smallest, long largest) {
        SortedMap<Long, Interval> points = new TreeMap<>();
        for (Cell cell : cells.all(cell -> isCopy(cell, source))) {
            long size = LinkLine.size(cell);
            if (size >= smallest && size <= largest) {
                cells.value(cell, "copy").ifPresent(value -> points.put(size, value));
            }
        }
        return points.isEmpty() ? Stream.empty() : Stream.of(Curve.bound(source.name(), points));
    }

    private static boolean isCopy(Cell cell, Source source) {
        String floor = cell.params().getOrDefault("floor", "").toLowerCase(Locale.ROOT);
        return cell.shortName().equals(source.benchmark())
                && (floor.equals("copy") || floor.equals("c-copy"))
                && cell.hasParam("messageSize");
    }
}
