package dev.ringside.chart;

import java.util.Optional;

/** How long all but the slowest part of the messages take, by the name of the metric; not all are drawn. */
enum Percentile {
    P50("p50", "median", DotMark.CENTRE),
    P90("p90", "p90", null),
    P99("p99", "p99", DotMark.NEAR),
    P999("p99.9", "p99.9", null),
    P9999("p99.99", "p99.99", DotMark.FAR),
    MAX("max", "slowest", DotMark.END);

    private final String metric;
    private final String label;
    private final DotMark mark;

    Percentile(String metric, String label, DotMark mark) {
        this.metric = metric;
        this.label = label;
        this.mark = mark;
    }

    String metric() {
        return metric;
    }

    String label() {
        return label;
    }

    /** Its mark, for those that are drawn. */
    Optional<DotMark> mark() {
        return Optional.ofNullable(mark);
    }
}
