package dev.ringside.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * What a fork costs beside the time that it measures, in seconds: so much for its benchmark, and more with the memory that it sets up, by
 * the size of its pages. {@code around} is what a run takes before its first fork and after its last.
 */
record ForkCosts(double around, double otherwise, double perGib, double perGibHuge, Map<String, Double> benchmarks) {
    private static final double GIB = 1L << 30;

    /** From here on the cost of memory stands out of the noise of starting two JVMs. */
    private static final long LARGE_BYTES = 64L << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ForkCosts MEASURED = read();

    /** As measured on the host of the reference runs: {@code overheads.json}, which {@code ForkCostsTest} can write anew. */
    static ForkCosts measured() {
        return MEASURED;
    }

    private static ForkCosts read() {
        try (InputStream in = ForkCosts.class.getResourceAsStream("/overheads.json")) {
            return JSON.readValue(in, ForkCosts.class);
        } catch (IOException e) {
            throw new UncheckedIOException("reading overheads.json failed: " + e.getMessage(), e);
        }
    }

    /** Of forks that were measured: medians, since a host has bad moments. */
    static ForkCosts of(List<ForkRecord> forks, double around) {
        List<ForkRecord> measured = forks.stream()
                .filter(fork -> fork.state() == CellState.MEASURED)
                .toList();
        List<ForkRecord> small = measured.stream()
                .filter(fork -> bytes(fork.cell()) < LARGE_BYTES)
                .toList();
        double otherwise = median(small, ForkRecord::overheadSeconds).orElse(0.0);
        Map<String, Double> benchmarks = new TreeMap<>();
        measured.stream()
                .collect(Collectors.groupingBy(fork -> fork.cell().shortName()))
                .forEach((name, own) -> {
                    List<ForkRecord> light =
                            own.stream().filter(small::contains).toList();
                    benchmarks.put(
                            name, median(light, ForkRecord::overheadSeconds).orElse(Double.NaN));
                });
        List<ForkRecord> large = measured.stream()
                .filter(fork -> bytes(fork.cell()) >= LARGE_BYTES)
                .toList();
        double perGib = slope(large, cell -> !isHuge(cell), benchmarks, otherwise);
        double perGibHuge = slope(large, ForkCosts::isHuge, benchmarks, otherwise);
        // a benchmark that was only measured with much memory: what is left of its cost without it
        benchmarks.replaceAll((name, base) -> base.isNaN()
                ? median(
                                large.stream()
                                        .filter(fork -> fork.cell().shortName().equals(name))
                                        .toList(),
                                fork -> fork.overheadSeconds() - memory(fork.cell(), perGib, perGibHuge))
                        .orElse(otherwise)
                : base);
        return new ForkCosts(around, otherwise, perGib, perGibHuge, benchmarks);
    }

    private static double slope(
            List<ForkRecord> large, Predicate<Cell> pages, Map<String, Double> benchmarks, double otherwise) {
        return median(
                        large.stream()
                                .filter(fork -> pages.test(fork.cell()))
                                .filter(fork ->
                                        !benchmarks.get(fork.cell().shortName()).isNaN())
                                .toList(),
                        fork -> Math.max(
                                        0,
                                        fork.overheadSeconds()
                                                - benchmarks.getOrDefault(
                                                        fork.cell().shortName(), otherwise))
                                / (bytes(fork.cell()) / GIB))
                .orElse(0.0);
    }

    private static Optional<Double> median(List<ForkRecord> forks, ToDoubleFunction<ForkRecord> value) {
        return forks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Median().evaluate(forks.stream().mapToDouble(value).toArray()));
    }

    double seconds(Cell cell) {
        return benchmarks.getOrDefault(cell.shortName(), otherwise) + memory(cell, perGib, perGibHuge);
    }

    private static double memory(Cell cell, double perGib, double perGibHuge) {
        return bytes(cell) / GIB * (isHuge(cell) ? perGibHuge : perGib);
    }

    private static double bytes(Cell cell) {
        return CellMemory.of(cell).map(CellMemory::bytes).orElse(0L);
    }

    private static boolean isHuge(Cell cell) {
        return CellMemory.of(cell)
                .filter(memory -> memory.request().hugePageKib() > 0)
                .isPresent();
    }

    String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
