package dev.ringside.report;

import dev.ringside.diff.Comparison;
import java.util.Locale;

/** A comparison, and the code that the command exits with; {@code advisory} is that it exits with 0 whatever was found. */
public record Findings(Comparison comparison, int exitCode, boolean advisory) {

    /** The first line of {@code verdict.txt}: {@code REGRESSED 10}. */
    public String headline() {
        return comparison.outcome().name() + " " + exitCode + (advisory ? " advisory" : "");
    }

    /** {@code regressed}, and that it is advisory where it is. */
    String words() {
        return comparison.outcome().words().toUpperCase(Locale.ROOT) + (advisory ? " (advisory)" : "");
    }
}
