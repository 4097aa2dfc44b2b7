package dev.ringside.diff;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/** One measure of one side's forks, as logarithms. {@code variance} is that of their mean; NaN for one fork, whose spread nobody knows. */
record LogForks(double[] values, double mean, double variance) {

    static LogForks of(List<ForkScore> forks, Measure measure) {
        double[] values = new double[forks.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.log(forks.get(i).values().get(measure));
        }
        double variance = values.length < 2 ? Double.NaN : StatUtils.variance(values) / values.length;
        return new LogForks(values, StatUtils.mean(values), variance);
    }

    int forks() {
        return values.length;
    }

    /** In the metric's unit. */
    double median() {
        return Math.exp(StatUtils.percentile(values, 50));
    }
}
