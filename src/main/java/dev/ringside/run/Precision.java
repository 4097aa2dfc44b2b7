package dev.ringside.run;

import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Interval;
import dev.ringside.results.RunInfo;
import java.util.List;
import java.util.Locale;

/** How well a cell is known: half the width of the 95 % interval over its forks, as a share of their mean. */
public record Precision(double halfWidth, int forks) {
    static final String MARK = "wide";

    /** Of the primary metric; infinite where fewer than two forks were measured, or where any was not. */
    static Precision of(List<ForkRecord> forks) {
        double[] means = forks.stream()
                .filter(fork -> fork.state() == CellState.MEASURED)
                .mapToDouble(fork -> fork.primaryMetric().mean())
                .toArray();
        return means.length == forks.size() ? of(means) : new Precision(Double.POSITIVE_INFINITY, means.length);
    }

    /** Of forks that were all measured. */
    static Precision of(double... forkMeans) {
        Interval interval = Interval.of(forkMeans);
        boolean known = interval.isKnown() && interval.mean() != 0;
        double half = (interval.high() - interval.low()) / 2;
        return new Precision(known ? half / Math.abs(interval.mean()) : Double.POSITIVE_INFINITY, forkMeans.length);
    }

    /** Whether a row needs no more forks than these, which were all measured. */
    public static boolean isEnough(RunInfo.Budget budget, double... forkMeans) {
        return of(forkMeans).isEnough(budget);
    }

    boolean isEnough(RunInfo.Budget budget) {
        return forks >= budget.rounds() && isWithin(budget.precision());
    }

    boolean isWithin(double share) {
        return halfWidth <= share;
    }

    /** As in {@code within 7.4 % after 9 forks}. */
    String text() {
        String width = Double.isFinite(halfWidth)
                ? String.format(Locale.ROOT, "within %.1f %%", 100 * halfWidth)
                : "no interval";
        return width + " after " + forks + (forks == 1 ? " fork" : " forks");
    }
}
