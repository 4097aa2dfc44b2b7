package dev.ringside.results;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/** A mean over {@code forks} forks and its 95 % interval by Student's t; one fork has no interval, and both ends are NaN. */
public record Interval(double mean, double low, double high, int forks) {
    private static final double CONFIDENCE = 0.95;

    public static Interval of(double... forkMeans) {
        int n = forkMeans.length;
        double mean = StatUtils.mean(forkMeans);
        if (n < 2) {
            return new Interval(mean, Double.NaN, Double.NaN, n);
        }
        double error = Math.sqrt(StatUtils.variance(forkMeans) / n);
        double half = new TDistribution(n - 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2) * error;
        return new Interval(mean, mean - half, mean + half, n);
    }

    public boolean isKnown() {
        return !Double.isNaN(low);
    }

    public Interval times(double factor) {
        return new Interval(mean * factor, low * factor, high * factor, forks);
    }
}
