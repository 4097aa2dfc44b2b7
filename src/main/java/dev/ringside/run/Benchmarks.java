package dev.ringside.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What JMH found in the class path, by short name: {@code RoundTrip} of {@code dev.ringside.bench.RoundTripBenchmark.roundTrip}. */
final class Benchmarks {
    private static final String ENDING = "Benchmark";
    private static final Map<String, BenchmarkListEntry> ALL = all();

    private Benchmarks() {}

    static Optional<BenchmarkListEntry> named(String shortName) {
        return Optional.ofNullable(ALL.get(shortName));
    }

    /** {@code there are ColdLap, RoundTrip}. */
    static String known() {
        return "there are " + String.join(", ", ALL.keySet());
    }

    private static Map<String, BenchmarkListEntry> all() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
        Map<String, BenchmarkListEntry> all = new TreeMap<>();
        for (BenchmarkListEntry entry : BenchmarkList.defaultList().getAll(silent, List.of())) {
            String type = entry.getUserClassQName();
            String simple = type.substring(type.lastIndexOf('.') + 1);
            if (simple.endsWith(ENDING)) {
                all.putIfAbsent(simple.substring(0, simple.length() - ENDING.length()), entry);
            }
        }
        return all;
    }
}
