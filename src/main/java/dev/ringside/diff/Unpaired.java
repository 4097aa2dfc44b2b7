package dev.ringside.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rows of two runs that were measured at different times. Every session of a host has a level of its own, which no number of forks averages
 * out: its known variance is part of every error. A change is proven against the bias of two equal builds, with Holm over all lines.
 */
public final class Unpaired {
    private Unpaired() {}

    /** One line for each measure that every fork of both sides has, in the order of {@code matched}. */
    public static List<Line> lines(List<Matched> matched, Rules rules) {
        List<Line> lines = new ArrayList<>();
        List<MeanDifference> differences = new ArrayList<>();
        for (Matched row : matched) {
            MeanDifference.allOf(row, rules).forEach(differences::add);
        }
        double bias = Math.log1p(rules.bias());
        List<MeanDifference> family = differences.stream()
                .filter(difference -> difference.row().isComparable())
                .toList();
        boolean[] worse = Holm.rejected(
                family.stream()
                        .mapToDouble(difference -> difference.chanceNotAbove(bias))
                        .toArray(),
                rules.familyError());
        boolean[] better = Holm.rejected(
                family.stream()
                        .mapToDouble(difference -> difference.chanceNotBelow(-bias))
                        .toArray(),
                rules.familyError());
        int asked = 0;
        for (MeanDifference difference : differences) {
            if (difference.row().isComparable()) {
                Verdict verdict = difference.verdict(worse[asked], better[asked]);
                asked++;
                lines.add(line(difference, verdict, reason(difference, verdict, rules), family.size()));
            } else {
                String reason = String.join("; ", difference.row().differences());
                lines.add(line(difference, Verdict.NOT_COMPARABLE, reason, family.size()));
            }
        }
        return lines;
    }

    private static String reason(MeanDifference difference, Verdict verdict, Rules rules) {
        if (verdict != Verdict.INCONCLUSIVE) {
            return null;
        }
        if (difference.direction() == Direction.UNKNOWN) {
            return Contrast.NO_DIRECTION;
        }
        if (!difference.mayProve()) {
            return difference.tooFew();
        }
        return String.format(
                Locale.ROOT,
                "cannot be told from sessions that differ by %.1f %% and from the spread of its forks",
                100 * rules.sessionDrift());
    }

    private static Line line(MeanDifference difference, Verdict verdict, String reason, int family) {
        double detectable = verdict == Verdict.NOT_COMPARABLE || !difference.mayProve()
                ? Double.NaN
                : difference.detectable(family);
        return new Line(
                difference.row().key(),
                difference.measure(),
                difference.direction(),
                verdict,
                reason,
                null,
                difference.effect(),
                detectable,
                difference.base().median(),
                difference.head().median(),
                difference.row().base().forks(),
                difference.row().head().forks(),
                List.of());
    }
}
