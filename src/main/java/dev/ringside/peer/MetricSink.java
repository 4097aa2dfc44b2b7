package dev.ringside.peer;

/** Takes one sample of a metric. */
@FunctionalInterface
public interface MetricSink {
    void sample(String metric, String unit, double value);
}
