package dev.ringside.diff;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wilcoxon's signed ranks of differences, with their exact distribution: asks of the differences no more than that their scatter is alike on
 * both sides of the middle, and lets no single one of them, however far off, decide. All of it is read off the Walsh averages, those of all
 * couples of differences and of each with itself. Ties and zeros count against what is to be proven.
 */
final class SignedRank {
    private static final Map<Integer, double[]> CUMULATED = new ConcurrentHashMap<>();

    private final int n;
    private final double[] walsh;

    private SignedRank(int n, double[] walsh) {
        this.n = n;
        this.walsh = walsh;
    }

    /** Of finite {@code differences}, at least one. */
    static SignedRank of(double... differences) {
        int n = differences.length;
        double[] walsh = new double[n * (n + 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                walsh[next++] = (differences[i] + differences[j]) / 2;
            }
        }
        Arrays.sort(walsh);
        return new SignedRank(n, walsh);
    }

    int pairs() {
        return n;
    }

    /** Hodges and Lehmann's: the median of the Walsh averages. */
    double estimate() {
        int middle = walsh.length / 2;
        return walsh.length % 2 == 1 ? walsh[middle] : (walsh[middle - 1] + walsh[middle]) / 2;
    }

    /** Lower end of the interval that covers with at least {@code confidence}; NaN where there are too few pairs for one. */
    double low(double confidence) {
        int critical = critical(n, (1 - confidence) / 2);
        return critical < 0 ? Double.NaN : walsh[critical];
    }

    double high(double confidence) {
        int critical = critical(n, (1 - confidence) / 2);
        return critical < 0 ? Double.NaN : walsh[walsh.length - 1 - critical];
    }

    /** One-sided, for a middle above {@code bound}. */
    double chanceNotAbove(double bound) {
        int above = 0;
        for (double average : walsh) {
            above += average > bound ? 1 : 0;
        }
        return cumulated(n)[walsh.length - above];
    }

    /** One-sided, for a middle below {@code bound}. */
    double chanceNotBelow(double bound) {
        int below = 0;
        for (double average : walsh) {
            below += average < bound ? 1 : 0;
        }
        return cumulated(n)[walsh.length - below];
    }

    /** Largest sum of ranks that is as rare as {@code chance} from below, -1 where none is. */
    static int critical(int n, double chance) {
        double[] cumulated = cumulated(n);
        int critical = -1;
        while (cumulated[critical + 1] <= chance) {
            critical++;
        }
        return critical;
    }

    /** Chance of a sum of the positive ranks of at most its index, each sign being as likely as the other. */
    static double[] cumulated(int n) {
        return CUMULATED.computeIfAbsent(n, SignedRank::distribution);
    }

    private static double[] distribution(int n) {
        double[] chances = new double[n * (n + 1) / 2 + 1];
        chances[0] = 1;
        for (int rank = 1; rank <= n; rank++) {
            for (int sum = rank * (rank + 1) / 2; sum >= 0; sum--) {
                chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2;
            }
        }
        for (int sum = 1; sum < chances.length; sum++) {
            chances[sum] += chances[sum - 1];
        }
        return chances;
    }
}
