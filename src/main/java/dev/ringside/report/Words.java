package dev.ringside.report;

import dev.ringside.analysis.Units;
import dev.ringside.chart.Change;
import dev.ringside.diff.Direction;
import dev.ringside.diff.Gap;
import dev.ringside.diff.Line;
import dev.ringside.diff.Plain;
import dev.ringside.diff.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What every report says in the same words. */
final class Words {
    private static final double TENFOLD = 9;

    private Words() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case REGRESSED -> "regressed";
            case IMPROVED -> "improved";
            case EQUIVALENT -> "equivalent";
            case INCONCLUSIVE -> "inconclusive";
            case NOT_COMPARABLE -> "not comparable";
        };
    }

    static String of(Gap.Kind kind) {
        return switch (kind) {
            case REMOVED -> "removed";
            case CHANGED -> "changed";
            case FAILED -> "failed";
            case FAILED_IN_BASE -> "failed in base";
            case UNAVAILABLE_ON_ONE_SIDE -> "unavailable on one side";
            case UNAVAILABLE -> "unavailable";
            case NEW -> "new";
        };
    }

    static String better(Direction direction) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> "higher";
            case LOWER_IS_BETTER -> "lower";
            case UNKNOWN -> "unknown";
        };
    }

    /** {@code 12.1 us}. */
    static String figure(double value, Line line) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? "unknown"
                : Plain.text(Units.text(value, line.unit()).replace('\u00b5', 'u'));
    }

    /** {@code 8 + 8}: of base and of head. */
    static String forks(Line line) {
        return line.baseForks().size() + " + " + line.headForks().size();
    }

    /** Why there is no verdict, how large a change would have been found, and whatever else its reader has to know; empty where nothing. */
    static String remarks(Line line) {
        return remarks(line, null);
    }

    /** Without {@code known}, the reason that is said once of many rows; null where there is none. */
    static String remarks(Line line, String known) {
        List<String> remarks = new ArrayList<>();
        if (line.reason() != null && !line.reason().equals(known)) {
            remarks.add(Plain.text(line.reason()));
        }
        if (line.verdict() == Verdict.INCONCLUSIVE
                && line.detectable() > 0
                && line.detectable() < Double.POSITIVE_INFINITY) {
            remarks.add(
                    line.detectable() < TENFOLD
                            ? "a change of " + Change.percent(line.detectable()) + " would have been found"
                            : "not even a tenfold change would have been found");
        }
        line.notes().forEach(note -> remarks.add(Plain.text(note)));
        return String.join("; ", remarks);
    }

    static String rows(long count) {
        return count + (count == 1 ? " row" : " rows");
    }
}
