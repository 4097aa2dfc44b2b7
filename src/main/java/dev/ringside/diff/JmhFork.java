package dev.ringside.diff;

import dev.ringside.results.JsonReader;
import java.io.IOException;

/**
 * One fork of a row of a JMH file, in the unit of the row: the mean over its iterations, or {@code failure} where it has none that means anything;
 * {@code counts} is what it sampled, null but in mode {@code sample}.
 */
record JmhFork(double mean, String failure, SampleCounts counts) {

    static JmhFork ofIterations(JsonReader json) throws IOException {
        IterationMean mean = new IterationMean();
        json.array(() -> mean.add(json.number()));
        return mean.fork();
    }

    /** Pairs of a value and how often it was seen, for each iteration. */
    static JmhFork ofHistograms(JsonReader json) throws IOException {
        SampleCounts counts = new SampleCounts();
        boolean[] empty = new boolean[1];
        json.array(() -> {
            long before = counts.samples();
            counts.readIteration(json);
            empty[0] |= counts.samples() == before;
        });
        if (empty[0] || counts.samples() == 0) {
            return new JmhFork(Double.NaN, "has an iteration without samples", counts);
        }
        double mean = counts.mean();
        return new JmhFork(
                mean,
                Figures.isFigure(mean) && counts.isSane() ? null : "has samples that are no finite numbers above 0",
                counts);
    }

    ForkScore score(double nanos) {
        Figures figures = new Figures();
        figures.score(mean);
        if (counts != null && !Double.isNaN(nanos)) {
            counts.percentiles(figures, nanos);
        }
        return new ForkScore(0, 0, figures.values());
    }
}
