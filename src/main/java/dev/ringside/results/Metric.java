package dev.ringside.results;

import java.util.Arrays;
import java.util.List;

/** What one fork measured of one quantity: a sample for each iteration or block, in {@code unit}. */
public record Metric(String unit, List<Double> samples) {

    public static Metric of(String unit, double[] samples) {
        return new Metric(unit, Arrays.stream(samples).boxed().toList());
    }

    /** The fork's figure: forks are the unit of replication, samples inside one are not independent. */
    public double mean() {
        // no stream: charts ask every fork for every metric, and most have one sample
        double sum = 0;
        for (double sample : samples) {
            sum += sample;
        }
        return sum / samples.size();
    }
}
