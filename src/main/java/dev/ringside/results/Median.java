package dev.ringside.results;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * The median of {@code values} figures and its interval of at least 95 % by order statistics, which asks nothing of their distribution; below six
 * figures there is none, and both ends are NaN.
 */
public record Median(double median, double low, double high, int values) {
    /** With fewer figures even the lowest and the highest of them are no interval of 95 %. */
    public static final int LEAST_FOR_INTERVAL = 6;

    private static final double OUTSIDE = 0.05;

    public static Median of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = new Percentile().evaluate(sorted, 50);
        int rank = rank(n);
        return rank == 0
                ? new Median(median, Double.NaN, Double.NaN, n)
                : new Median(median, sorted[rank - 1], sorted[n - rank], n);
    }

    /** The largest rank, from 1, such that the true median lies outside that rank and its mirror image in at most 5 % of all samples; 0 is none. */
    private static int rank(int n) {
        BinomialDistribution below = new BinomialDistribution(null, n, 0.5);
        int rank = 0;
        while (rank < n / 2 && 2 * below.cumulativeProbability(rank) <= OUTSIDE) {
            rank++;
        }
        return rank;
    }

    public boolean isKnown() {
        return !Double.isNaN(low);
    }
}
