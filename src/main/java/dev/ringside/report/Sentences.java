package dev.ringside.report;

import dev.ringside.chart.Change;
import dev.ringside.diff.Comparison;
import dev.ringside.diff.Gap;
import dev.ringside.diff.Outcome;
import dev.ringside.diff.Plain;
import dev.ringside.diff.Verdict;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole in a sentence, and what to do next. */
final class Sentences {
    private static final Pattern NAME = Pattern.compile("[\\w.]+");

    private Sentences() {}

    static String outcome(Findings findings) {
        Comparison comparison = findings.comparison();
        return switch (comparison.outcome()) {
            case REGRESSED ->
                findings.rows(Verdict.REGRESSED) + " of "
                        + Words.rows(findings.rows())
                        + percentiles(findings)
                        + " proven worse, by more than chance and by more than the "
                        + Change.percent(comparison.rules().bias()) + " that two copies of one build may differ by";
            case CELLS_MISSING ->
                Words.rows(gaps(comparison, Outcome.CELLS_MISSING))
                        + " removed, changed or failed: nothing can be said of these";
            case NOT_COMPARABLE -> notComparable(findings);
            case INCONCLUSIVE ->
                "no regression was proven, and "
                        + Words.rows(findings.rows(Verdict.INCONCLUSIVE))
                        + " not known well enough to exclude one";
            case FINE ->
                findings.rows() == 0
                        ? "no row was measured on both sides, and none is missing"
                        : Words.rows(findings.rows()) + " compared, " + (findings.rows() == 1 ? "" : "every one ")
                                + "equivalent or better";
        };
    }

    private static String percentiles(Findings findings) {
        long percentiles = findings.lines(Verdict.REGRESSED) - findings.rows(Verdict.REGRESSED);
        return percentiles == 0 ? "" : " and " + percentiles + (percentiles == 1 ? " percentile" : " percentiles");
    }

    private static String notComparable(Findings findings) {
        Comparison comparison = findings.comparison();
        if (!comparison.hostDifferences().isEmpty()) {
            return "the hosts differ in what bears on the figures, so no row has a verdict";
        }
        long rows = findings.rows(Verdict.NOT_COMPARABLE) + gaps(comparison, Outcome.NOT_COMPARABLE);
        return Words.rows(rows) + " measured under other settings, or on one side only";
    }

    private static long gaps(Comparison comparison, Outcome outcome) {
        return comparison.gaps().stream()
                .map(Gap::kind)
                .filter(kind -> kind.outcome() == outcome)
                .count();
    }

    /** What the reader of {@code findings} may do now. */
    static String next(Findings findings) {
        Comparison comparison = findings.comparison();
        if (comparison.outcome() == Outcome.NOT_COMPARABLE) {
            return "measure both sides alike, or name what differs on purpose: --across " + across(findings);
        }
        if (comparison.outcome() == Outcome.CELLS_MISSING) {
            return "measure the rows named above on both sides; where they changed on purpose, take a new base";
        }
        if (!comparison.paired()
                && comparison.outcome() == Outcome.FINE
                && comparison.base().digest().equals(comparison.head().digest())) {
            return "name another run as head";
        }
        if (!comparison.paired()) {
            return "measured at different times: sessions of a host differ by "
                    + Change.percent(comparison.rules().sessionDrift())
                    + " (standard deviation); bin/ringside duet decides";
        }
        return switch (comparison.outcome()) {
            case REGRESSED -> "measured together, in random order: this verdict may gate";
            case INCONCLUSIVE -> "a larger --budget, or a quieter host, finds smaller changes";
            default -> "measured together, in random order: nothing is left to do";
        };
    }

    /** The facts or settings that differ, as the option takes them. */
    private static String across(Findings findings) {
        Comparison comparison = findings.comparison();
        Stream<String> differences = comparison.hostDifferences().isEmpty()
                ? comparison.lines().stream()
                        .filter(line -> line.verdict() == Verdict.NOT_COMPARABLE && line.reason() != null)
                        .flatMap(line -> Stream.of(line.reason().split("; ")))
                : comparison.hostDifferences().stream();
        String facts = differences
                .map(difference -> difference.split(": ", 2))
                .filter(parts -> parts.length == 2 && NAME.matcher(parts[0]).matches())
                .map(parts -> parts[0])
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        return facts.isEmpty() ? "jdk,kernel" : facts;
    }

    /** What is said once in place of on each line. */
    static Optional<String> commonReason(Findings findings) {
        return Optional.ofNullable(findings.commonReason())
                .map(reason -> "(inconclusive where nothing else is said: " + Plain.text(reason) + ")");
    }

    /** Why the change is not what dividing the two columns gives. */
    static String reading(Comparison comparison) {
        return comparison.paired()
                ? "change: head / base - 1, the middle of the ratios of all pairs of forks; base and head: medians, whose ratio may differ"
                : "change: head / base - 1 of the means of logarithms over forks; base and head: medians, whose ratio may differ";
    }

    /** The geometric mean with its interval, as a cost. */
    static String overall(Findings findings) {
        Comparison comparison = findings.comparison();
        if (Double.isNaN(comparison.overall().ratio())) {
            return "overall: no geometric mean, since no row can be compared";
        }
        return "overall cost: " + Change.text(comparison.overall().ratio()) + " "
                + Change.interval(comparison.overall())
                + ", the geometric mean of the rows that both sides have; + is worse";
    }
}
