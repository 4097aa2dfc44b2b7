package dev.ringside.chart;

import dev.ringside.results.Interval;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** A line over sizes: {@code gaps} are the sizes that should have been measured and were not. */
record Curve(String name, Look look, SortedMap<Long, Interval> points, SortedSet<Long> gaps, Standing standing) {

    /** What a panel makes of a line. */
    enum Standing {
        /** In its colour, with its name where it ends. */
        NAMED,

        /** Grey and without a name, since it is one too many to be told from the others. */
        FADED,

        /** A thin grey line, for comparison: another panel has it in its colour, with its marks and intervals. */
        GHOST,

        /** A line without marks that bounds the others, with its name. */
        BOUND
    }

    static Curve named(String name, Look look, SortedMap<Long, Interval> points, SortedSet<Long> gaps) {
        return new Curve(name, look, points, gaps, Standing.NAMED);
    }

    static Curve bound(String name, SortedMap<Long, Interval> points) {
        return new Curve(name, Look.BOUND, points, new TreeSet<>(), Standing.BOUND);
    }

    Curve faded() {
        return new Curve(name, look.faded(), points, gaps, Standing.FADED);
    }

    Curve ghost() {
        return new Curve(name, look.ghost(), points, gaps, Standing.GHOST);
    }

    boolean hasName() {
        return standing == Standing.NAMED || standing == Standing.BOUND;
    }

    boolean hasMarks() {
        return standing == Standing.NAMED || standing == Standing.FADED;
    }

    /** Ghosts have theirs in another panel. */
    boolean hasIntervals() {
        return standing != Standing.GHOST;
    }
}
