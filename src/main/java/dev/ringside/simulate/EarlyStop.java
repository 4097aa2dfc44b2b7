package dev.ringside.simulate;

import dev.ringside.results.Interval;
import dev.ringside.results.RunInfo;
import dev.ringside.run.Precision;
import java.util.Arrays;
import java.util.Random;

/** Rows of a run with {@code --budget}, which stop when their interval is narrow enough: whether that interval still covers as it says. */
final class EarlyStop {
    /** Rows for each run of other simulations: one row takes little, and the second digit of a coverage takes many. */
    static final int ROWS = 5;

    /** What the time of a budget lets a row have at most. */
    private static final int MOST_FORKS = 60;

    final Rate coveredFixed = new Rate();
    final Rate coveredStopped = new Rate();
    final Rate reached = new Rate();
    private long forks;

    /** {@code rows} rows whose forks have that coefficient of variation. */
    static EarlyStop play(double forkCv, RunInfo.Budget budget, int rows, long seed) {
        EarlyStop stop = new EarlyStop();
        Random random = new Random(seed);
        for (int row = 0; row < rows; row++) {
            stop.row(random, forkCv, budget);
        }
        return stop;
    }

    private void row(Random random, double forkCv, RunInfo.Budget budget) {
        double[] means = new double[MOST_FORKS];
        int had = 0;
        double[] own = {};
        while (had < MOST_FORKS && !Precision.isEnough(budget, own)) {
            means[had++] = 1 + forkCv * random.nextGaussian();
            own = Arrays.copyOf(means, had);
            if (had == budget.rounds()) {
                coveredFixed.add(covers(Interval.of(own)));
            }
        }
        coveredStopped.add(covers(Interval.of(own)));
        reached.add(Precision.isEnough(budget, own));
        forks += had;
    }

    private static boolean covers(Interval interval) {
        return interval.low() <= 1 && 1 <= interval.high();
    }

    double meanForks() {
        return (double) forks / coveredStopped.of();
    }
}
