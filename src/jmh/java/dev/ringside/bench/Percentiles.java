package dev.ringside.bench;

import org.HdrHistogram.Histogram;

/** A histogram of nanoseconds as metrics: its mean under a name of its own, then p50 to p99.99 and the maximum. */
final class Percentiles {
    private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99};
    private static final String UNIT = "ns/op";

    private Percentiles() {}

    static void report(Histogram histogram, String mean, ForkReport report) {
        if (!report.isRead()) {
            System.out.printf(
                    "%s: mean %.0f ns, p99 %d ns, ", mean, histogram.getMean(), histogram.getValueAtPercentile(99));
        }
        report.sample(mean, UNIT, histogram.getMean());
        for (double percentile : PERCENTILES) {
            report.sample("p" + name(percentile), UNIT, histogram.getValueAtPercentile(percentile));
        }
        report.sample("max", UNIT, histogram.getMaxValue());
    }

    private static String name(double percentile) {
        return percentile == Math.rint(percentile) ? Integer.toString((int) percentile) : Double.toString(percentile);
    }
}
