package dev.ringside.diff;

import dev.ringside.results.ForkRecord;
import dev.ringside.results.Latencies;
import dev.ringside.results.Metric;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a fork of ours is to a comparison. */
public final class ForkScores {
    private ForkScores() {}

    /** The row that a measured fork is of. */
    public static RowKey key(ForkRecord fork) {
        return new RowKey(
                fork.cell().benchmark(),
                fork.jmh().mode(),
                fork.jmh().threads(),
                fork.cell().params(),
                fork.primaryMetric().unit());
    }

    /** Why the score of a measured fork is none that could be compared; empty where it is one. */
    public static Optional<String> refusal(ForkRecord fork) {
        Metric metric = fork.primaryMetric();
        double mean = metric.mean();
        return Double.isFinite(mean) && mean > 0
                ? Optional.empty()
                : Optional.of("its score is " + mean + " " + metric.unit() + ", and no finite number above 0");
    }

    /** Of a measured fork that {@link #refusal} has nothing against. */
    public static ForkScore of(ForkRecord fork) {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        values.put(Measure.SCORE, fork.primaryMetric().mean());
        Latencies.of(fork).ifPresent(latencies -> addPercentiles(latencies, values));
        return new ForkScore(fork.round(), fork.order(), values);
    }

    private static void addPercentiles(Latencies latencies, Map<Measure, Double> values) {
        for (Measure measure : Measure.values()) {
            if (measure != Measure.SCORE && measure.isKnownFrom(latencies.count())) {
                double nanos = latencies.percentile(measure.percent());
                if (nanos > 0) {
                    values.put(measure, nanos);
                }
            }
        }
    }
}
