package dev.ringside.simulate;

import java.util.Random;

/**
 * A host on which forks run one after the other, each at a time of its own, counted in forks. A score is a time for an operation: higher is
 * worse. All is logarithmic, so that a spread is a share.
 */
final class SimulatedHost {
    /** An iteration's coefficient of variation is that of the fork's score, of which it makes up a fifth of the variance. */
    static final int ITERATIONS = 5;

    /** More forks than any procedure takes. */
    private static final int TIME = 5_000;

    private static final double DRIFT_PER_FORK = 0.2 / 2_000;
    private static final double FORKS_BETWEEN_BURSTS = 100;
    private static final int LEAST_BURST = 3;
    private static final int BURST_RANGE = 37;
    private static final double SLOW_SHARE = 0.08;

    private final Random random;
    private final Setting setting;
    private final double[] level = new double[TIME];

    SimulatedHost(Setting setting, Random random) {
        this.setting = setting;
        this.random = random;
        if (setting.condition().drifts()) {
            double slope = random.nextBoolean() ? DRIFT_PER_FORK : -DRIFT_PER_FORK;
            for (int time = 0; time < TIME; time++) {
                level[time] = slope * time;
            }
        }
        if (setting.condition().bursts()) {
            burst();
        }
    }

    private void burst() {
        int time = gap();
        while (time < TIME) {
            int end = Math.min(TIME, time + LEAST_BURST + random.nextInt(BURST_RANGE));
            double slower = Math.log1p(between(0.05, 0.5));
            for (; time < end; time++) {
                level[time] += slower;
            }
            time += gap();
        }
    }

    private int gap() {
        return (int) (-Math.log(1 - random.nextDouble()) * FORKS_BETWEEN_BURSTS);
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Logarithm of the score of a fork that costs {@code effect} more than others. */
    double fork(int time, double effect) {
        return level[time] + effect + slowMode() + setting.forkCv() * random.nextGaussian();
    }

    /** Logarithms of the iterations of one. */
    double[] iterations(int time, double effect) {
        double between = setting.forkCv() * Math.sqrt(1 - 1.0 / ITERATIONS);
        double own = level[time] + effect + slowMode() + between * random.nextGaussian();
        double[] iterations = new double[ITERATIONS];
        for (int i = 0; i < ITERATIONS; i++) {
            iterations[i] = own + setting.forkCv() * random.nextGaussian();
        }
        return iterations;
    }

    private double slowMode() {
        boolean isSlow = setting.condition() == Condition.OUTLIERS && random.nextDouble() < SLOW_SHARE;
        return isSlow ? Math.log(between(1.5, 5)) : 0;
    }
}
