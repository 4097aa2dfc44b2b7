package dev.ringside.report;

import dev.ringside.diff.Comparison;
import dev.ringside.diff.Line;
import dev.ringside.diff.Measure;
import dev.ringside.diff.Names;
import dev.ringside.diff.Ranking;
import dev.ringside.diff.Verdict;
import java.util.List;

/**
 * A comparison, and the code that the command exits with; {@code advisory} is that it exits with 0 whatever was found. Names and order are worked
 * out once for all reports.
 */
public record Findings(Comparison comparison, int exitCode, boolean advisory, Names names, List<Line> ranked) {

    public Findings(Comparison comparison, int exitCode, boolean advisory) {
        this(comparison, exitCode, advisory, Names.of(comparison), Ranking.of(comparison));
    }

    /** The first line of {@code verdict.txt}: {@code REGRESSED 10}. */
    public String headline() {
        return comparison.outcome().name() + " " + exitCode;
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
