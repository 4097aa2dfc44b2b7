package dev.ringside.chart;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

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

    /** One message in so many is slower; empty for the slowest of all. */
    OptionalLong oneIn() {
        return switch (this) {
            case P50 -> OptionalLong.of(2);
            case P90 -> OptionalLong.of(10);
            case P99 -> OptionalLong.of(100);
            case P999 -> OptionalLong.of(1000);
            case P9999 -> OptionalLong.of(10_000);
            case MAX -> OptionalLong.empty();
        };
    }

    /** That of which one message in {@code many} is slower. */
    static Percentile ofOneIn(long many) {
        return Arrays.stream(values())
                .filter(percentile -> percentile.oneIn().equals(OptionalLong.of(many)))
                .findFirst()
                .orElseThrow();
    }

    /** Its mark, for those that are drawn. */
    Optional<DotMark> mark() {
        return Optional.ofNullable(mark);
    }
}
