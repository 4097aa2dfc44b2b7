package dev.ringside.report;

import dev.ringside.diff.Comparison;
import dev.ringside.diff.Gap;
import dev.ringside.diff.Line;
import dev.ringside.diff.Measure;
import dev.ringside.diff.Names;
import dev.ringside.diff.Ranking;
import dev.ringside.diff.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A comparison, and the code that the command exits with; {@code advisory} is that it exits with 0 whatever was found. Names and order are worked
 * out once for all reports, and so is the reason that most rows without a verdict share, null where none is shared by many.
 */
public record Findings(
        Comparison comparison, int exitCode, boolean advisory, Names names, List<Line> ranked, String commonReason) {
    /** Rows of which the same can be said before it is said once of all of them. */
    private static final int MANY = 3;

    public Findings(Comparison comparison, int exitCode, boolean advisory) {
        this(comparison, exitCode, advisory, Names.of(comparison), Ranking.of(comparison), common(comparison));
    }

    private static String common(Comparison comparison) {
        Map<String, Integer> counts = new TreeMap<>();
        comparison.lines().stream()
                .filter(line -> line.verdict() == Verdict.INCONCLUSIVE && line.reason() != null)
                .forEach(line -> counts.merge(line.reason(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(reason -> reason.getValue() >= MANY)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** How many of the first {@code shown} of the ranked lines regressed. */
    int worst(int shown) {
        return (int) Math.min(shown, lines(Verdict.REGRESSED));
    }

    /** The first line of {@code verdict.txt}: {@code REGRESSED 10}. */
    public String headline() {
        return comparison.outcome().name() + " " + exitCode;
    }

    List<Gap> gaps(Gap.Kind kind) {
        return comparison.gaps().stream().filter(gap -> gap.kind() == kind).toList();
    }

    long lines(Verdict verdict) {
        return comparison.lines().stream()
                .filter(line -> line.verdict() == verdict)
                .count();
    }

    /** Of rows and not of their percentiles. */
    long rows(Verdict verdict) {
        return comparison.lines().stream()
                .filter(line -> line.measure() == Measure.SCORE && line.verdict() == verdict)
                .count();
    }

    /** Rows that both sides have measured. */
    long rows() {
        return comparison.lines().stream()
                .filter(line -> line.measure() == Measure.SCORE)
                .count();
    }
}
