package dev.ringside.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One row to be measured: a benchmark by its full JMH name, and a value for each of its parameters. */
public record Cell(String benchmark, SortedMap<String, String> params) {
    /** The parameter that names the JVM, where several are compared. */
    public static final String JVM = "jvm";

    private static final String SUFFIX = "Benchmark";

    public Cell {
        params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    }

    public static Cell of(String benchmark, Map<String, String> params) {
        return new Cell(benchmark, new TreeMap<>(params));
    }

    public String param(String name) {
        String value = params.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no parameter " + name + " in " + id());
        }
        return value;
    }

    public boolean hasParam(String name) {
        return params.containsKey(name);
    }

    /** The same row without what {@code name} says of it. */
    public Cell without(String name) {
        SortedMap<String, String> rest = new TreeMap<>(params);
        rest.remove(name);
        return new Cell(benchmark, rest);
    }

    /** {@code RingThroughput} of {@code dev.ringside.bench.RingThroughputBenchmark.send}. */
    @JsonIgnore
    public String shortName() {
        int end = benchmark.lastIndexOf('.');
        int start = benchmark.lastIndexOf('.', end - 1) + 1;
        // no regular expression: charts ask every cell, again and again
        int suffix = benchmark.startsWith(SUFFIX, end - SUFFIX.length()) ? SUFFIX.length() : 0;
        return benchmark.substring(start, end - suffix);
    }

    /** A name for people, the same for the same cell everywhere. */
    @JsonIgnore
    public String id() {
        return params.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" ", shortName() + " ", ""));
    }
}
