package dev.ringside.analysis;

import dev.ringside.results.Interval;
import java.util.Collection;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A weighted sum of means of logarithms, as the logarithm of a ratio. Each mean has the variance of its own figures, and the degrees of
 * freedom of the sum are Welch's and Satterthwaite's: one noisy cell makes its own contrasts wide and no others.
 *
 * @param value the sum
 * @param error its standard error; NaN where a mean is of a single figure
 * @param degrees of freedom of {@code error}
 * @param forks the fewest that a mean is of
 */
record LogContrast(double value, double error, double degrees, int forks) {

    /** One mean in the sum, by its weight; {@code variance} is that of one figure. */
    record Term(double weight, double mean, double variance, int figures) {
        static Term of(double weight, double... logs) {
            return new Term(
                    weight, StatUtils.mean(logs), logs.length < 2 ? Double.NaN : StatUtils.variance(logs), logs.length);
        }

        private double share() {
            return weight * weight * variance / figures;
        }
    }

    static LogContrast of(Collection<Term> terms) {
        double value = 0;
        double variance = 0;
        double squares = 0;
        int fewest = Integer.MAX_VALUE;
        for (Term term : terms) {
            value += term.weight() * term.mean();
            variance += term.share();
            squares += term.share() * term.share() / (term.figures() - 1);
            fewest = Math.min(fewest, term.figures());
        }
        double degrees = squares > 0 ? variance * variance / squares : Double.NaN;
        return new LogContrast(value, Math.sqrt(variance), degrees, fewest);
    }

    boolean isKnown() {
        return !Double.isNaN(error);
    }

    /** The ratio with the interval that covers it with {@code confidence}; both ends are NaN where it is not known. */
    Interval ratio(double confidence) {
        double half = half(confidence);
        return new Interval(Math.exp(value), Math.exp(value - half), Math.exp(value + half), forks);
    }

    private double half(double confidence) {
        if (!isKnown() || error == 0) {
            return error;
        }
        return error * new TDistribution(null, degrees).inverseCumulativeProbability((1 + confidence) / 2);
    }

    /** Of a sum at least as far from 0, on either side, were the true one 0; 1 where it is not known. */
    double chance() {
        if (!isKnown()) {
            return 1;
        }
        if (error == 0) {
            return value == 0 ? 1 : 0;
        }
        return 2 * new TDistribution(null, degrees).cumulativeProbability(-Math.abs(value) / error);
    }
}
