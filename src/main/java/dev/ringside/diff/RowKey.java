package dev.ringside.diff;

import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a row is matched by, and nothing else: JMH's full benchmark name, mode ({@code thrpt}), threads, parameters, and unit. A row of ours
 * that was never measured has no mode, no unit and 0 threads.
 */
public record RowKey(String benchmark, String mode, int threads, SortedMap<String, String> params, String unit)
        implements Comparable<RowKey> {
    private static final String SUFFIX = "Benchmark";

    private static final Comparator<RowKey> ORDER = Comparator.comparing(RowKey::benchmark)
            .thenComparing(RowKey::params, RowKey::compare)
            .thenComparing(RowKey::mode)
            .thenComparingInt(RowKey::threads)
            .thenComparing(RowKey::unit);

    public RowKey {
        params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    }

    static RowKey unmeasured(String benchmark, SortedMap<String, String> params) {
        return new RowKey(benchmark, "", 0, params, "");
    }

    /** Whether no fork has said in which mode and unit it is. */
    boolean isUnmeasured() {
        return threads == 0;
    }

    /** Whether it would be the same row but for its unit, mode or threads. */
    public boolean isNear(RowKey other) {
        return !equals(other) && benchmark.equals(other.benchmark) && params.equals(other.params);
    }

    /** A name for people: {@code RoundTrip.roundTrip transport=pipe}, with mode and threads where these are not 1 thread of it. */
    public String id() {
        int method = benchmark.lastIndexOf('.');
        int type = benchmark.lastIndexOf('.', method - 1);
        StringBuilder id = new StringBuilder(80);
        if (method >= 0) {
            String name = benchmark.substring(type + 1, method);
            id.append(name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name)
                    .append('.');
        }
        id.append(benchmark, method + 1, benchmark.length());
        params.forEach((name, value) -> id.append(' ').append(name).append('=').append(value));
        return threads <= 1 ? id.toString() : id + " threads=" + threads;
    }

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }

    private static int compare(SortedMap<String, String> one, SortedMap<String, String> other) {
        Iterator<Map.Entry<String, String>> rest = other.entrySet().iterator();
        for (Map.Entry<String, String> entry : one.entrySet()) {
            if (!rest.hasNext()) {
                return 1;
            }
            Map.Entry<String, String> opposite = rest.next();
            int byName = entry.getKey().compareTo(opposite.getKey());
            int order = byName != 0 ? byName : entry.getValue().compareTo(opposite.getValue());
            if (order != 0) {
                return order;
            }
        }
        return rest.hasNext() ? -1 : 0;
    }
}
