package dev.ringside.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/**
 * One fork of one cell: when it ran (round from 1, order within the run from 1), how long it took and how much of that was neither
 * warm-up nor measurement, what became of it, its metrics, and what both processes saw of their memory.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForkRecord(
        Cell cell,
        int round,
        int order,
        Instant started,
        double wallSeconds,
        double overheadSeconds,
        CellState state,
        String reason,
        String primary,
        Map<String, Metric> metrics,
        Map<String, String> evidence,
        JmhSettings jmh) {

    public Metric primaryMetric() {
        return metrics.get(primary);
    }
}
