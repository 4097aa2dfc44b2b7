package dev.ringside.chart;

import dev.ringside.analysis.Flags;
import dev.ringside.analysis.Units;
import dev.ringside.results.Interval;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * GB a second at each slot size, for one way to wait, one number of consumers, and one setting of huge pages; {@code gaps} are the sizes
 * that should have been measured and were not, {@code marks} what has to be known of a size.
 */
record SizeLine(
        String strategy,
        int consumers,
        String hugePages,
        SortedMap<Long, Interval> points,
        SortedSet<Long> gaps,
        Map<Long, String> marks) {

    boolean hasHugePages() {
        return !hugePages.equals(Flags.OFF);
    }

    /** Its best throughput. */
    double peak() {
        return points.values().stream().mapToDouble(Interval::mean).max().orElse(0);
    }

    String label() {
        String label = waiting() + ", " + consumers + (consumers == 1 ? " consumer" : " consumers");
        return hasHugePages() ? label + ", " + pages() : label;
    }

    /** The line, or those of its sizes, that have no value. */
    String unmeasured() {
        return points.isEmpty()
                ? label()
                : label() + " at " + gaps.stream().map(Units::size).collect(Collectors.joining(", "));
    }

    /** For a panel that is narrow and says what the pages are. */
    String shortLabel() {
        return waiting() + " ×" + consumers;
    }

    private String waiting() {
        return strategy.toLowerCase(Locale.ROOT);
    }

    String pages() {
        return hasHugePages() ? Flags.label(Flags.HUGE_PAGES, hugePages) : "no huge pages";
    }
}
