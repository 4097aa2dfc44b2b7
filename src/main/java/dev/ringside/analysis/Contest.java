package dev.ringside.analysis;

import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Cells that do the same work, the best of them, and those that are not shown to be worse: a tie is called a tie.
 *
 * <p>Fewer than one contest in a hundred among equals is to name a winner (Bonferroni over all that are held against the best). The spread of a
 * few forks is poorly known, so that of all together counts as the least that any has. What is proven and under 2 % is a tie as well.
 *
 * @param best the one with the best mean
 * @param ties others that are not shown to be worse, the best first
 * @param next the best of those that are shown to be worse
 * @param margin how many times as good {@code best} is as {@code next}, with its 95 % interval
 */
public record Contest(Entrant best, List<Entrant> ties, Optional<Entrant> next, Optional<Interval> margin) {
    private static final double FAMILY_ERROR = 0.01;
    private static final double CONFIDENCE = 0.95;
    private static final double LEAST = Math.log(1.02);

    /** Of those that have {@code metric}; empty where none has, or where each has one fork and nothing can be told. */
    public static Optional<Contest> of(Cells cells, Collection<Cell> entrants, String metric, boolean lowerIsBetter) {
        int sign = lowerIsBetter ? 1 : -1;
        List<Entrant> ranked = entrants.stream()
                .filter(cell -> !cells.logs(cell, metric).isEmpty())
                .map(cell -> Entrant.of(cells, cell, metric))
                .sorted(Comparator.<Entrant>comparingDouble(entrant -> sign * StatUtils.mean(entrant.logs()))
                        .thenComparing(entrant -> entrant.cell().id()))
                .toList();
        return of(ranked);
    }

    private static Optional<Contest> of(List<Entrant> ranked) {
        int degrees =
                ranked.stream().mapToInt(entrant -> entrant.logs().length - 1).sum();
        if (degrees < 1) {
            return Optional.empty();
        }
        double pooled = ranked.stream().mapToDouble(Contest::squares).sum() / degrees;
        Entrant best = ranked.get(0);
        List<Entrant> others = ranked.subList(1, ranked.size());
        List<Entrant> worse = others.stream()
                .filter(other -> {
                    LogContrast contrast = between(best, other, pooled, degrees);
                    return Math.abs(contrast.value()) >= LEAST && contrast.chance() <= FAMILY_ERROR / others.size();
                })
                .toList();
        Optional<Entrant> next = worse.stream().findFirst();
        return Optional.of(new Contest(
                best,
                others.stream().filter(other -> !worse.contains(other)).toList(),
                next,
                next.map(other -> times(between(best, other, pooled, degrees)))));
    }

    /** As a factor above 1, whichever way is better. */
    private static Interval times(LogContrast contrast) {
        return new LogContrast(Math.abs(contrast.value()), contrast.error(), contrast.degrees(), contrast.forks())
                .ratio(CONFIDENCE);
    }

    private static LogContrast between(Entrant best, Entrant other, double pooled, int degrees) {
        double error = Math.sqrt(share(best, pooled) + share(other, pooled));
        int forks = Math.min(best.logs().length, other.logs().length);
        return new LogContrast(StatUtils.mean(other.logs()) - StatUtils.mean(best.logs()), error, degrees, forks);
    }

    /** The variance of its mean. */
    private static double share(Entrant entrant, double pooled) {
        int n = entrant.logs().length;
        return Math.max(pooled, n < 2 ? 0 : StatUtils.variance(entrant.logs())) / n;
    }

    private static double squares(Entrant entrant) {
        int n = entrant.logs().length;
        return n < 2 ? 0 : StatUtils.variance(entrant.logs()) * (n - 1);
    }
}
