package dev.ringside.diff;

import java.util.ArrayList;
import java.util.Comparator;
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
        List<Both> found = Both.of(base.rows(), head.rows());
        List<Matched> rows = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Both both : found) {
            both.gap().ifPresentOrElse(gaps::add, () -> rows.add(both.matched(across)));
        }
        rows.sort(Comparator.comparing(Matched::key));
        gaps.sort(Comparator.comparing(Gap::kind).thenComparing(Gap::key));
        return HostDifferences.of(base, head, across).apply(rows, gaps);
    }
}
