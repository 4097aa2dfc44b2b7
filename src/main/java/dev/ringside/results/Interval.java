package dev.ringside.results;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/** A mean over {@code forks} forks and its 95 % interval by Student's t; one fork has no interval, and both ends are NaN. */
public record Interval(double mean, double low, double high, int forks) {
    private static final double CONFIDENCE = 0.95;

    /** By degrees of freedom: a run has thousands of intervals, and few numbers of forks. */
    private static final Map<Integer, Double> QUANTILES = new ConcurrentHashMap<>();

    public static Interval of(double... forkMeans) {
        int n = forkMeans.length;
        double mean = StatUtils.mean(forkMeans);
        if (n < 2) {
            return new Interval(mean, Double.NaN, Double.NaN, n);
        }
        double error = Math.sqrt(StatUtils.variance(forkMeans) / n);
        double half = QUANTILES.computeIfAbsent(n - 1, Interval::quantile) * error;
        return new Interval(mean, mean - half, mean + half, n);
    }

    private static double quantile(int degrees) {
        // without a source of random numbers, which takes longer to make than all else here
        return new TDistribution(null, degrees).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }

    public boolean isKnown() {
        return !Double.isNaN(low);
    }

    public Interval times(double factor) {
        return new Interval(mean * factor, low * factor, high * factor, forks);
    }
}
