package dev.ringside.diff;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/** One measure of one side's forks, as logarithms. */
record LogForks(double[] values) {

    static LogForks of(List<ForkScore> forks, Measure measure) {
        return new LogForks(forks.stream()
                .mapToDouble(fork -> Math.log(fork.values().get(measure)))
                .toArray());
    }

    int forks() {
        return values.length;
    }

    double mean() {
        return StatUtils.mean(values);
    }

    /** In the metric's unit. */
    double median() {
        return Math.exp(StatUtils.percentile(values, 50));
    }

    /** Variance of the mean; NaN for one fork, whose spread nobody knows. */
    double variance() {
        return forks() < 2 ? Double.NaN : StatUtils.variance(values) / forks();
    }
}
