package dev.ringside.results;

import dev.ringside.evidence.HistogramText;
import java.util.Collection;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** Every latency that the forks of a cell have recorded, in nanoseconds: each fork keeps the histogram of what it measured. */
public final class Latencies {
    private final Histogram histogram;

    private Latencies(Histogram histogram) {
        this.histogram = histogram;
    }

    /** Of one fork; empty where it recorded none. Throws IllegalArgumentException where what it left is no histogram. */
    public static Optional<Latencies> of(ForkRecord fork) {
        return Optional.ofNullable(fork.evidence())
                .map(evidence -> evidence.get(HistogramText.NAME))
                .map(text -> new Latencies(HistogramText.parse(text)));
    }

    /** Of all {@code forks} together; empty where none recorded any. */
    public static Optional<Latencies> merged(Collection<ForkRecord> forks) {
        Histogram all = new Histogram(HistogramText.DIGITS);
        forks.stream().flatMap(fork -> of(fork).stream()).forEach(latencies -> all.add(latencies.histogram));
        return all.getTotalCount() == 0 ? Optional.empty() : Optional.of(new Latencies(all));
    }

    public long count() {
        return histogram.getTotalCount();
    }

    public double mean() {
        return histogram.getMean();
    }

    public long max() {
        return histogram.getMaxValue();
    }

    /** The latency that {@code percent} of all messages did not exceed. */
    public long percentile(double percent) {
        return histogram.getValueAtPercentile(percent);
    }
}
