package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The cells of one setting by their flags, each in its place of a map: places beside each other differ in one flag, as in Gray's code. */
final class FlagGrid {
    static final int SIDE = 4;

    /** Of two flags: neither, the first, both, the second. */
    private static final List<List<Boolean>> GRAY =
            List.of(List.of(false, false), List.of(true, false), List.of(true, true), List.of(false, true));

    private static final Set<String> VALUES = Set.of(Flags.OFF, "on");

    /** A place that has a cell: its value, or in words why there is none. */
    record Place(Cell cell, Optional<Interval> value, String words) {}

    private final Map<Integer, Place> places = new TreeMap<>();
    private final Cell any;
    private final double fastest;

    FlagGrid(Cells cells, List<Cell> members) {
        any = members.get(0);
        for (Cell cell : members) {
            places.put(
                    row(cell) * SIDE + column(cell),
                    new Place(
                            cell,
                            cells.value(cell, FlagImpact.METRIC),
                            cells.reason(cell).orElse("")));
        }
        fastest = values().stream().mapToDouble(Interval::mean).max().orElse(1);
    }

    /** False for a flag that is neither off nor on. */
    static boolean hasPlace(Cell cell) {
        return Flags.NAMES.stream().allMatch(flag -> VALUES.contains(cell.param(flag)));
    }

    private static int row(Cell cell) {
        return GRAY.indexOf(List.of(isOn(cell, "pretouch"), isOn(cell, "mlock")));
    }

    private static int column(Cell cell) {
        return GRAY.indexOf(List.of(isOn(cell, "madvise"), isOn(cell, Flags.HUGE_PAGES)));
    }

    private static boolean isOn(Cell cell, String flag) {
        return !cell.param(flag).equals(Flags.OFF);
    }

    static String[] rows() {
        return new String[] {"neither", "pretouch", "both", "mlock"};
    }

    static String[] columns() {
        return new String[] {"neither", "madvise", "both", "huge pages"};
    }

    String title() {
        return RingWords.of(any);
    }

    /** Empty where no cell is. */
    Optional<Place> at(int row, int column) {
        return Optional.ofNullable(places.get(row * SIDE + column));
    }

    /** Of the fastest. */
    double share(Interval value) {
        return value.mean() / fastest;
    }

    /** The smallest share of the fastest. */
    double slowest() {
        return values().stream().mapToDouble(this::share).min().orElse(1);
    }

    List<Interval> values() {
        return places.values().stream().flatMap(place -> place.value().stream()).toList();
    }

    List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (Place place : places.values()) {
            String series = Flags.label(place.cell());
            points.add(place.value()
                    .map(value -> new Point(series, title(), value, "B/s", place.words()))
                    .orElseGet(() -> Point.missing(series, title(), "B/s", place.words())));
        }
        return points;
    }
}
