package dev.ringside.simulate;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/** How others tell that a row became slower, by its forks' iterations: fork by fork, logarithms of times. */
enum OtherRule {
    POOLED_T("t test on iterations, p < 0.05") {
        @Override
        boolean isSlower(double[][] base, double[][] head) {
            double[] one = pooled(base);
            double[] other = pooled(head);
            double error = Math.sqrt((StatUtils.variance(one) + StatUtils.variance(other)) / one.length);
            return StatUtils.mean(other) - StatUtils.mean(one) > quantile(0.975, 2 * one.length - 2) * error;
        }
    },
    RANKS_OF_ITERATIONS("Mann-Whitney on iterations, p < 0.05") {
        @Override
        boolean isSlower(double[][] base, double[][] head) {
            double[] one = pooled(base);
            double[] other = pooled(head);
            return StatUtils.mean(other) > StatUtils.mean(one) && RankSum.chance(one, other) < 0.05;
        }
    },
    DISJOINT_INTERVALS("JMH's 99.9 % intervals disjoint") {
        @Override
        boolean isSlower(double[][] base, double[][] head) {
            double[] one = pooled(base);
            double[] other = pooled(head);
            double quantile = quantile(0.9995, one.length - 1);
            return StatUtils.mean(other) - quantile * Math.sqrt(StatUtils.variance(other) / other.length)
                    > StatUtils.mean(one) + quantile * Math.sqrt(StatUtils.variance(one) / one.length);
        }
    },
    RANKS_OF_FORKS("Mann-Whitney on forks, p < 0.05") {
        @Override
        boolean isSlower(double[][] base, double[][] head) {
            double[] one = means(base);
            double[] other = means(head);
            return StatUtils.mean(other) > StatUtils.mean(one) && RankSum.chance(one, other) < 0.05;
        }
    },
    DOUBLED("ratio above 200 %") {
        @Override
        boolean isSlower(double[][] base, double[][] head) {
            return StatUtils.mean(means(head)) - StatUtils.mean(means(base)) > Math.log(2);
        }
    };

    private static final int MOST = 1_000;
    private static final double[][] QUANTILES = new double[2][MOST];

    private final String words;

    OtherRule(String words) {
        this.words = words;
    }

    abstract boolean isSlower(double[][] base, double[][] head);

    String words() {
        return words;
    }

    private static double[] pooled(double[][] forks) {
        return Arrays.stream(forks).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] means(double[][] forks) {
        return Arrays.stream(forks).mapToDouble(StatUtils::mean).toArray();
    }

    /** Student's; they are looked up a million times. */
    private static double quantile(double chance, int freedom) {
        double[] known = QUANTILES[chance > 0.99 ? 1 : 0];
        if (known[freedom] == 0) {
            known[freedom] = new TDistribution(null, freedom).inverseCumulativeProbability(chance);
        }
        return known[freedom];
    }
}
