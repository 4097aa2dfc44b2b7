package dev.ringside.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rows of two sides beside each other: {@code rows} are those that both have measured, {@code gaps} all others, both in the order of their
 * keys. {@code hostDifferences} is what makes the hosts, or the JDKs, unlike, but for what was to differ.
 */
public record Matching(List<Matched> rows, List<Gap> gaps, List<String> hostDifferences) {
    public Matching {
        rows = List.copyOf(rows);
        gaps = List.copyOf(gaps);
        hostDifferences = List.copyOf(hostDifferences);
    }

    /** {@code across} names facts of the host and settings of rows that differ on purpose: {@code kernel}, {@code jdk}, {@code jvmArgs}. */
    public static Matching of(Side base, Side head, Set<String> across) {
        return new Matching(new ArrayList<>(), List.of(), List.of());
    }
}
