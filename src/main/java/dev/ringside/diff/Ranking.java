package dev.ringside.diff;

import java.util.Comparator;
import java.util.List;

/** What matters most comes first. */
public final class Ranking {
    private static final List<Verdict> ORDER = List.of(
            Verdict.REGRESSED, Verdict.NOT_COMPARABLE, Verdict.INCONCLUSIVE, Verdict.IMPROVED, Verdict.EQUIVALENT);

    private record Ranked(int group, double cost, Line line) {
        private static final Comparator<Ranked> BY = Comparator.comparingInt(Ranked::group)
                .thenComparingDouble(Ranked::cost)
                .thenComparing(ranked -> ranked.line().key())
                .thenComparing(ranked -> ranked.line().measure());

        static Ranked of(Line line) {
            double cost = line.effect().asCost(line.direction()).ratio();
            return new Ranked(ORDER.indexOf(line.verdict()), line.verdict() == Verdict.IMPROVED ? cost : -cost, line);
        }
    }

    private Ranking() {}

    /** Within each verdict the worst first, of what improved the best. */
    public static List<Line> of(Comparison comparison) {
        return comparison.lines().stream()
                .map(Ranked::of)
                .sorted(Ranked.BY)
                .map(Ranked::line)
                .toList();
    }
}
