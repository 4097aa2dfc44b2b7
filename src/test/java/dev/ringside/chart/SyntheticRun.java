package dev.ringside.chart;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Metric;
import dev.ringside.results.Run;
import dev.ringside.results.RunInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds a run out of made-up forks; what it makes up is the same every time. */
public final class SyntheticRun {
    private static final Instant STARTED = Instant.parse("2026-09-01T08:00:00Z");

    private final List<ForkRecord> forks = new ArrayList<>();
    private final Map<Cell, CellOutcome> outcomes = new LinkedHashMap<>();
    private Map<String, String> evidence = Map.of();
    private final Map<String, String> host = new LinkedHashMap<>(
            Map.of("host", "ringside-1", "cpu", "AMD EPYC 7763 64-Core Processor", "kernel", "6.8.0-45-generic"));

    /** A cell of the ring, plain where {@code changes} (name, value, name, value, ...) do not say otherwise. */
    public static Cell cell(String benchmark, String... changes) {
        Map<String, String> params = new TreeMap<>(Map.of(
                "pretouch",
                "off",
                "mlock",
                "off",
                "madvise",
                "off",
                "hugepages",
                "off",
                "scope",
                "BOTH",
                "slots",
                "5",
                "slotSize",
                "33554432",
                "consumers",
                "1",
                "wait",
                "SEMAPHORE",
                "read",
                "SEQUENTIAL"));
        for (int i = 0; i < changes.length; i += 2) {
            params.put(changes[i], changes[i + 1]);
        }
        String method = benchmark.equals("ColdLap") ? "laps" : "send";
        return Cell.of("dev.ringside.bench." + benchmark + "Benchmark." + method, params);
    }

    /** A round trip through a transport of {@code messageSize} bytes, or the same from C. */
    public static Cell roundTrip(String transport, String waiting, int messageSize) {
        return Cell.of(
                "dev.ringside.bench.RoundTripBenchmark.roundTrip",
                Map.of(
                        "transport",
                        transport,
                        "waiting",
                        waiting,
                        "messageSize",
                        Integer.toString(messageSize),
                        "placement",
                        "SAME_L3"));
    }

    public static Cell floor(String floor, int messageSize) {
        return Cell.of(
                "dev.ringside.bench.FloorBenchmark.run",
                Map.of("floor", floor, "messageSize", Integer.toString(messageSize), "placement", "SAME_L3"));
    }

    /** A cell of any benchmark, with nothing but {@code params} (name, value, name, value, ...). */
    public static Cell bare(String benchmark, String... params) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < params.length; i += 2) {
            named.put(params[i], params[i + 1]);
        }
        return Cell.of("dev.ringside.bench." + benchmark + "Benchmark.measure", named);
    }

    /** What the forks measured from now on say of themselves. */
    public SyntheticRun evidence(Map<String, String> evidence) {
        this.evidence = evidence;
        return this;
    }

    /** Adds a fork for each value, of one sample each, one a round. */
    public SyntheticRun measured(Cell cell, String metric, String unit, double... values) {
        int round = 0;
        for (double value : values) {
            forks.add(fork(cell, ++round, Map.of(metric, new Metric(unit, List.of(value)))));
        }
        outcomes.put(cell, new CellOutcome(cell, CellState.MEASURED, null, values.length, 0, Map.of(), List.of()));
        return this;
    }

    /** Adds forks that each have all of {@code metrics} but for their noise. */
    public SyntheticRun measured(Cell cell, Map<String, Double> metrics, int count, double noise) {
        for (int i = 0; i < count; i++) {
            Map<String, Metric> measured = new TreeMap<>();
            for (Map.Entry<String, Double> metric : metrics.entrySet()) {
                double swing = Math.sin(12.9898 * (i + 1)
                        + cell.id().hashCode() % 1000
                        + metric.getKey().length());
                boolean counted = metric.getKey().endsWith("Faults");
                double value = metric.getValue() * (counted ? 1 : 1 + noise * swing);
                measured.put(metric.getKey(), new Metric(counted ? "faults/op" : "ns/op", List.of(value)));
            }
            forks.add(fork(cell, i + 1, measured));
        }
        outcomes.put(cell, new CellOutcome(cell, CellState.MEASURED, null, count, 0, Map.of(), List.of()));
        return this;
    }

    public SyntheticRun not(CellState state, Cell cell, String reason) {
        forks.removeIf(fork -> fork.cell().equals(cell));
        outcomes.put(cell, new CellOutcome(cell, state, reason, 0, 1, Map.of(), List.of()));
        return this;
    }

    /** A failed cell of which other forks were measured. */
    public SyntheticRun partly(Cell cell, String reason) {
        outcomes.put(cell, new CellOutcome(cell, CellState.FAILED, reason, 1, 1, Map.of(), List.of()));
        return this;
    }

    public SyntheticRun host(String name, String value) {
        host.put(name, value);
        return this;
    }

    private ForkRecord fork(Cell cell, int round, Map<String, Metric> metrics) {
        return new ForkRecord(
                cell,
                round,
                forks.size() + 1,
                STARTED,
                1,
                0.5,
                CellState.MEASURED,
                null,
                metrics.keySet().iterator().next(),
                metrics,
                evidence,
                null);
    }

    public Run build() {
        RunInfo info = new RunInfo(
                RunInfo.SCHEMA,
                "20260901T080000Z-ringside-1-1d7b2c8",
                STARTED,
                STARTED,
                "1d7b2c8",
                host,
                new RunInfo.Settings("quick", 3, 1, null),
                List.copyOf(outcomes.values()),
                0.5);
        return Run.of(info, forks);
    }
}
