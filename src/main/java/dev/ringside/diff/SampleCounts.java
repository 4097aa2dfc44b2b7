package dev.ringside.diff;

import dev.ringside.results.BadRunException;
import dev.ringside.results.JsonReader;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What one fork of JMH's mode {@code sample} has seen: how often each value, over all its iterations. */
final class SampleCounts {
    /** Its histograms know fewer different values than that, all together. */
    private static final int MOST_VALUES = 100_000;

    private final TreeMap<Double, Long> counts = new TreeMap<>();
    private long samples;
    private boolean sane = true;

    void readIteration(JsonReader json) throws IOException {
        json.array(() -> {
            double[] value = {Double.NaN};
            long[] count = {0};
            int[] place = {0};
            json.array(() -> {
                switch (place[0]++) {
                    case 0 -> value[0] = json.number();
                    case 1 -> count[0] = json.longInteger();
                    default -> throw new BadRunException("a sample is a value and how often it was seen");
                }
            });
            if (place[0] != 2 || count[0] < 1) {
                throw new BadRunException("a sample is a value and how often it was seen");
            }
            add(value[0], count[0]);
        });
    }

    private void add(double value, long count) {
        sane &= value >= 0 && value <= Figures.MOST;
        try {
            samples = Math.addExact(samples, count);
        } catch (ArithmeticException e) {
            throw new BadRunException("it counts more samples than there are");
        }
        counts.merge(value, count, Long::sum);
        if (counts.size() > MOST_VALUES) {
            throw new BadRunException("it has more than " + MOST_VALUES + " different samples");
        }
    }

    long samples() {
        return samples;
    }

    /** Whether every value is one that a clock can show. */
    boolean isSane() {
        return sane;
    }

    double mean() {
        double sum = 0;
        for (Map.Entry<Double, Long> entry : counts.entrySet()) {
            sum += entry.getKey() * entry.getValue();
        }
        return sum / samples;
    }

    /** Adds those percentiles that enough samples lie beyond; a sample is {@code nanos} times its value. */
    void percentiles(Figures figures, double nanos) {
        for (Measure measure : Measure.values()) {
            if (measure != Measure.SCORE && measure.isKnownFrom(samples)) {
                figures.percentile(measure, nanos * at(measure.percent()));
            }
        }
    }

    /** The least value that {@code percent} of all samples do not exceed. */
    private double at(double percent) {
        double wanted = samples * percent / 100;
        long passed = 0;
        for (Map.Entry<Double, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed >= wanted) {
                return entry.getKey();
            }
        }
        return counts.lastKey();
    }
}
