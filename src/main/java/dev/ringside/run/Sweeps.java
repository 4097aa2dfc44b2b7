package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Turns a sweep into cells, by what JMH knows of its benchmark. */
final class Sweeps {
    private Sweeps() {}

    static List<PlannedCell> expand(Profile.Sweep sweep) {
        BenchmarkListEntry benchmark = find(sweep.benchmark());
        Map<String, List<String>> values = values(sweep, benchmark);
        Duration warmup = Duration.ofMillis(sweep.warmupMillis());
        Duration measurement = Duration.ofMillis(sweep.measurementMillis());
        if (benchmark.getMode() != Mode.SingleShotTime && measurement.toMillis() < 1) {
            throw new BadProfileException("sweep of " + sweep.benchmark()
                    + ": \"measurementMillis\" must be at least 1, it is " + measurement.toMillis());
        }
        List<PlannedCell> cells = new ArrayList<>();
        for (SortedMap<String, String> params : product(values)) {
            if (!Wildcard.admits(chosen(sweep), params)) {
                continue;
            }
            cells.add(new PlannedCell(new Cell(benchmark.getUsername(), params), warmup, measurement));
        }
        return cells;
    }

    private static BenchmarkListEntry find(String shortName) {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
        String pattern = "\\." + Pattern.quote(shortName) + "Benchmark\\.";
        return BenchmarkList.defaultList().find(silent, List.of(pattern), List.of()).stream()
                .findFirst()
                .orElseThrow(() -> new BadProfileException("no benchmark " + shortName
                        + "; see \"bin/ringside jmh -l\", names without package and \"Benchmark\""));
    }

    private static Map<String, List<String>> values(Profile.Sweep sweep, BenchmarkListEntry benchmark) {
        Map<String, List<String>> values = new TreeMap<>();
        benchmark.getParams().orElse(Map.of()).forEach((name, defaults) -> values.put(name, Arrays.asList(defaults)));
        chosen(sweep).forEach((name, list) -> {
            if (!values.containsKey(name)) {
                throw new BadProfileException(
                        "sweep of " + sweep.benchmark() + ": no parameter " + name + ", it has " + values.keySet());
            }
            values.put(name, Wildcard.expand(name, list));
        });
        return values;
    }

    private static Map<String, List<String>> chosen(Profile.Sweep sweep) {
        return sweep.params() == null ? Map.of() : sweep.params();
    }

    private static List<SortedMap<String, String>> product(Map<String, List<String>> values) {
        List<SortedMap<String, String>> product = new ArrayList<>(List.of(Collections.emptySortedMap()));
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            List<SortedMap<String, String>> longer = new ArrayList<>();
            for (SortedMap<String, String> params : product) {
                for (String value : entry.getValue()) {
                    SortedMap<String, String> with = new TreeMap<>(params);
                    with.put(entry.getKey(), value);
                    longer.add(with);
                }
            }
            product = longer;
        }
        return product;
    }
}
