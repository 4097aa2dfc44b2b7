package dev.ringside.diff;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;

/** The change, as a share, that would have been found with a chance of 80 %; NaN where no number of pairs like these proves anything. */
final class Detectable {
    private static final double POWER = 0.80;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Detectable() {}

    /** By pairs of which {@code family} lines were asked. */
    static double confirmed(Contrast fresh, Rules rules, int family) {
        if (fresh.pairs().size() < Suspicion.leastFor(family, rules.familyError())) {
            return Double.NaN;
        }
        double error = error(fresh);
        return beyond(rules, NORMAL::inverseCumulativeProbability, error, family);
    }

    /** A score that the screening settled: a change as large as the tolerance would have been confirmed. NaN for what was never to be. */
    static double screened(Contrast screened, Rules rules) {
        return screened.measure() == Measure.SCORE && screened.isWithin(rules.tolerance())
                ? rules.tolerance()
                : Double.NaN;
    }

    /** By a mean with that standard error, whose distribution has these quantiles. */
    static double beyond(Rules rules, DoubleUnaryOperator quantile, double error, int family) {
        double needed = quantile.applyAsDouble(1 - rules.familyError() / family);
        double power = quantile.applyAsDouble(POWER);
        return Math.expm1(Math.max(
                Math.log1p(rules.bias()) + (needed + power) * error, Math.log1p(rules.leastChange()) + power * error));
    }

    /** Of the estimate, by the width of its interval. */
    private static double error(Contrast contrast) {
        return (contrast.high() - contrast.low())
                / 2
                / NORMAL.inverseCumulativeProbability((1 + Contrast.CONFIDENCE) / 2);
    }
}
