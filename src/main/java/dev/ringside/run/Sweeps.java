package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** Turns a sweep into cells, by what JMH knows of its benchmark. */
final class Sweeps {
    private Sweeps() {}

    static List<PlannedCell> expand(Sweep sweep) {
        BenchmarkListEntry benchmark = benchmark(sweep);
        if (benchmark.getMode() != Mode.SingleShotTime && sweep.measurement().isZero()) {
            throw sweep.place().bad(sweep.benchmark() + " needs a \"measurementMillis\" of at least 1");
        }
        List<PlannedCell> cells = new ArrayList<>();
        for (SortedMap<String, String> params : product(values(sweep, benchmark))) {
            if (Wildcard.admits(sweep.params(), params)) {
                cells.add(planned(sweep, new Cell(benchmark.getUsername(), params)));
            }
        }
        return cells;
    }

    private static PlannedCell planned(Sweep sweep, Cell cell) {
        try {
            CellBounds.check(cell);
        } catch (IllegalArgumentException e) {
            throw sweep.place().bad(e.getMessage());
        }
        return new PlannedCell(cell, sweep.warmup(), sweep.measurement());
    }

    static BenchmarkListEntry benchmark(Sweep sweep) {
        return Benchmarks.named(sweep.benchmark())
                .orElseThrow(() -> sweep.place().bad("no benchmark " + sweep.benchmark() + "; " + Benchmarks.known()));
    }

    private static Map<String, List<String>> values(Sweep sweep, BenchmarkListEntry benchmark) {
        Map<String, Parameter> parameters = Parameters.of(benchmark);
        Map<String, List<String>> values = new TreeMap<>();
        parameters.forEach((name, parameter) -> values.put(name, parameter.own()));
        sweep.params().forEach((name, asked) -> {
            Parameter parameter = parameters.get(name);
            if (parameter == null) {
                throw asked.place()
                        .bad(sweep.benchmark() + " has no parameter " + name + "; it has "
                                + String.join(", ", parameters.keySet()));
            }
            values.put(name, Wildcard.expand(parameter, asked));
        });
        return values;
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
