package dev.ringside.diff;

import java.util.Map;

/** Units in which JMH's mode {@code sample} records. */
final class JmhUnit {
    private static final Map<String, Double> NANOS =
            Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9, "min", 60e9, "hr", 3600e9, "day", 86_400e9);

    private JmhUnit() {}

    /** Nanoseconds in one of {@code unit}, which is a time or a time per operation; NaN for any other. */
    static double nanos(String unit) {
        int slash = unit.indexOf('/');
        return NANOS.getOrDefault(slash < 0 ? unit : unit.substring(0, slash), Double.NaN);
    }
}
