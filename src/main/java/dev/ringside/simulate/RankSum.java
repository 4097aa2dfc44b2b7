package dev.ringside.simulate;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Mann and Whitney's test, exact for few values, for values without ties. */
final class RankSum {
    private static final int EXACT_UP_TO = 20;
    private static final Map<Integer, double[]> CUMULATED = new ConcurrentHashMap<>();
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private RankSum() {}

    /** Two-sided; both sides have as many values. */
    static double chance(double[] base, double[] head) {
        double[] sorted = base.clone();
        Arrays.sort(sorted);
        long below = 0;
        for (double value : head) {
            int place = Arrays.binarySearch(sorted, value);
            below += place < 0 ? -place - 1 : place;
        }
        long couples = (long) base.length * head.length;
        long smaller = Math.min(below, couples - below);
        if (base.length <= EXACT_UP_TO) {
            return Math.min(1, 2 * exact(base.length, smaller));
        }
        double deviation = Math.sqrt(couples * (base.length + head.length + 1) / 12.0);
        return Math.min(1, 2 * NORMAL.cumulativeProbability((smaller + 0.5 - couples / 2.0) / deviation));
    }

    /** Chance of at most {@code sum} couples of {@code n} and {@code n} values in which the second is smaller. */
    static double exact(int n, long sum) {
        return CUMULATED.computeIfAbsent(n, RankSum::cumulated)[(int) sum];
    }

    /** Shares of all orders, counted by which side the largest value is of. */
    private static double[] cumulated(int n) {
        double[][] shares = new double[n + 1][n * n + 1];
        for (double[] share : shares) {
            share[0] = 1;
        }
        for (int i = 1; i <= n; i++) {
            double[][] next = new double[n + 1][n * n + 1];
            next[0][0] = 1;
            for (int j = 1; j <= n; j++) {
                for (int u = 0; u <= i * j; u++) {
                    double ofFirst = u >= j ? shares[j][u - j] : 0;
                    next[j][u] = (i * ofFirst + j * next[j - 1][u]) / (i + j);
                }
            }
            shares = next;
        }
        for (int u = 1; u <= n * n; u++) {
            shares[n][u] += shares[n][u - 1];
        }
        return shares[n];
    }
}
