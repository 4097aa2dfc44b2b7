package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The p99 of one way to talk and to wait at each rate at which messages were due; {@code gaps} are the rates without one. */
record RateLine(Way way, SortedMap<Long, Interval> points, SortedSet<Long> gaps) {
    static final String METRIC = "p99";

    /** At so many times the p99 of the lowest rate the knee is behind. */
    private static final double KNEE = 3;

    /** Those that get furthest first, and of these the ones with the shorter tail there. */
    static final Comparator<RateLine> FOREMOST = Comparator.<RateLine>comparingLong(line -> -line.points.lastKey())
            .thenComparingDouble(line -> line.points.get(line.points.lastKey()).mean())
            .thenComparing(line -> line.way.name());

    /** Of the ways that have a value at any rate. */
    static List<RateLine> of(Cells cells, List<Cell> group) {
        return group.stream().collect(Collectors.groupingBy(Way::of)).entrySet().stream()
                .map(way -> of(cells, way.getKey(), way.getValue()))
                .filter(line -> !line.points().isEmpty())
                .sorted(FOREMOST)
                .toList();
    }

    private static RateLine of(Cells cells, Way way, List<Cell> group) {
        SortedMap<Long, Interval> points = new TreeMap<>();
        SortedSet<Long> gaps = new TreeSet<>();
        for (Cell cell : group) {
            long rate = rate(cell);
            cells.value(cell, METRIC).ifPresentOrElse(value -> points.put(rate, value), () -> gaps.add(rate));
        }
        return new RateLine(way, points, gaps);
    }

    static long rate(Cell cell) {
        return Long.parseLong(cell.param("rate"));
    }

    /** The highest rate before the tail gets many times as long as at the lowest, or before the rate is not reached; empty where neither happens. */
    Optional<Long> knee() {
        double calm = points.get(points.firstKey()).mean();
        SortedSet<Long> rates = new TreeSet<>(points.keySet());
        rates.addAll(gaps);
        Long last = null;
        for (long rate : rates) {
            Interval value = points.get(rate);
            if (last != null && (value == null || value.mean() > KNEE * calm)) {
                return Optional.of(last);
            }
            last = value == null ? last : Long.valueOf(rate);
        }
        return Optional.empty();
    }

    Curve curve() {
        String knee =
                knee().map(rate -> ", knee after " + Units.count(rate) + "/s").orElse("");
        return Curve.named(way.label() + knee, way.look(), points, gaps);
    }
}
