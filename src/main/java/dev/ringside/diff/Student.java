package dev.ringside.diff;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Gamma;

/** Student's t, whose quantiles take a few steps each: a comparison asks for three of every line, and there may be thousands. */
final class Student {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final int MOST_STEPS = 12;
    private static final double SMALL = 1e-9;

    private final double freedom;
    private final TDistribution distribution;
    private final double logPeak;

    /** {@code freedom}: above 0, and no whole number by need. */
    Student(double freedom) {
        this.freedom = freedom;
        this.distribution = new TDistribution(null, freedom);
        this.logPeak =
                Gamma.logGamma((freedom + 1) / 2) - Gamma.logGamma(freedom / 2) - Math.log(Math.PI * freedom) / 2;
    }

    double cumulated(double t) {
        return distribution.cumulativeProbability(t);
    }

    /** {@code chance}: above 0.5 and below 1. */
    double quantile(double chance) {
        double beyond = 1 - chance;
        double t = likeNormal(NORMAL.inverseCumulativeProbability(chance));
        for (int step = 0; step < MOST_STEPS; step++) {
            // Newton's, for the logarithm of the tail by that of t, of which it is nearly a straight line
            double tail = cumulated(-t);
            double longer = Math.log(tail / beyond) * tail / (t * density(t));
            t *= Math.exp(longer);
            if (Math.abs(longer) < SMALL) {
                return t;
            }
        }
        return distribution.inverseCumulativeProbability(chance);
    }

    /** Fisher's expansion of the quantile about that of the normal distribution. */
    private double likeNormal(double z) {
        double square = z * z;
        return z * (1 + (square + 1) / (4 * freedom) + ((5 * square + 16) * square + 3) / (96 * freedom * freedom));
    }

    private double density(double t) {
        return Math.exp(logPeak - (freedom + 1) / 2 * Math.log1p(t * t / freedom));
    }
}
