package dev.ringside.results;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small run with everything in it: two forks of one cell, one of another, one cell unavailable, one failed, one invalid. */
final class Sample {
    static final Cell THROUGHPUT = Cell.of(
            "dev.ringside.bench.RingThroughputBenchmark.send",
            Map.of("slotSize", "33554432", "mlock", "on", "hugepages", "off"));
    static final Cell COLD = Cell.of("dev.ringside.bench.ColdLapBenchmark.laps", Map.of("slotSize", "33554432"));
    static final Cell UNAVAILABLE = Cell.of(
            "dev.ringside.bench.RingThroughputBenchmark.send", Map.of("slotSize", "33554432", "hugepages", "1g"));

    static final Cell TOO_FAST =
            Cell.of("dev.ringside.bench.OfferedRateBenchmark.send", Map.of("rate", "100000", "placement", "SAME_CORE"));

    private static final String NO_PAGES =
            "shmget(SHM_HUGETLB): this kernel has no huge pages of 1024 MiB; see /sys/kernel/mm/hugepages";

    private Sample() {}

    static JmhSettings settings(String mode, int iterations) {
        return new JmhSettings(
                mode,
                1,
                1,
                400,
                iterations,
                1000,
                "/usr/lib/jvm/java-17-openjdk-amd64/bin/java",
                List.of("-Xmx64m", "-XX:+UseSerialGC"),
                "17.0.15",
                "OpenJDK 64-Bit Server VM",
                "17.0.15+6-Debian-1deb12u1",
                "1.37");
    }

    static ForkRecord throughput(int round, int order, double... samples) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        metrics.put("consumed", Metric.of("ops/s", samples));
        metrics.put("firstRead", Metric.of("ns/op", new double[] {13.5e6, 13.25e6, 13.0e6}));
        metrics.put("consumedBytes", Metric.of("B/s", new double[] {samples[0] * 33554432, samples[1] * 33554432}));
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("consumer.before.seen.pageKib", "4");
        evidence.put("consumer.before.differences", "");
        return new ForkRecord(
                THROUGHPUT,
                round,
                order,
                Instant.parse("2026-03-01T12:34:56.789Z").plusSeconds(order),
                3.25,
                1.125,
                CellState.MEASURED,
                null,
                "consumed",
                metrics,
                evidence,
                settings("thrpt", 2));
    }

    static ForkRecord cold(int round, double... firstReads) {
        return new ForkRecord(
                COLD,
                round,
                2,
                Instant.parse("2026-03-01T12:35:00Z"),
                1.5,
                1.25,
                CellState.MEASURED,
                null,
                "firstRead",
                Map.of("firstRead", Metric.of("ns/op", firstReads)),
                Map.of(),
                settings("ss", 1));
    }

    private static ForkRecord tooFast() {
        return new ForkRecord(
                TOO_FAST,
                2,
                6,
                Instant.parse("2026-03-01T12:35:20Z"),
                2.5,
                1.0,
                CellState.INVALID,
                "offered 100000/s, reached 83000/s",
                "latency",
                Map.of("latency", new Metric("ns/op", List.of(1.5e9))),
                Map.of("oversubscribed", "2 spinning threads on 1 processor"),
                settings("avgt", 1));
    }

    static List<ForkRecord> forks() {
        ForkRecord cold = cold(1, 13512345.0);
        ForkRecord unavailable = new ForkRecord(
                UNAVAILABLE,
                1,
                3,
                Instant.parse("2026-03-01T12:35:02Z"),
                0.5,
                0.5,
                CellState.UNAVAILABLE,
                NO_PAGES,
                null,
                Map.of(),
                Map.of(),
                null);
        ForkRecord failed = new ForkRecord(
                COLD,
                2,
                4,
                Instant.parse("2026-03-01T12:35:03Z"),
                0.75,
                0.75,
                CellState.FAILED,
                "the consumer process (pid 7, exit code 137) ended before it said READY;"
                        + " it said nothing: \"öäü\\\" \t 環",
                null,
                Map.of(),
                Map.of(),
                null);
        return List.of(
                throughput(1, 1, 401.5, 399.25),
                cold,
                unavailable,
                failed,
                throughput(2, 5, 402.75, 1234.0625)
                        .on(
                                new HostSample(0.02, 0.0125, 0.5, 1.25, 2596.138, 2, 650, 0, 0, 0),
                                List.of("disturbed: steal 4.0 %")),
                tooFast());
    }

    static RunInfo info() {
        Map<String, String> host = new LinkedHashMap<>();
        host.put("host", "bench-1");
        host.put("cpu", "Intel(R) Xeon(R) Processor");
        Map<String, String> expected = Map.of("present", "ALL");
        Map<String, String> seen = Map.of("presentPages", "40960");
        Map<String, Map<String, CellOutcome.MemoryView>> memory =
                Map.of("consumer", Map.of("before", new CellOutcome.MemoryView(expected, seen, "")));
        return new RunInfo(
                RunInfo.SCHEMA,
                "20260301T123456Z-bench-1-0123abc",
                Instant.parse("2026-03-01T12:34:56Z"),
                Instant.parse("2026-03-01T12:36:00.5Z"),
                "0123abc",
                host,
                new RunInfo.Settings("quick", 2, -42, null),
                List.of(
                        new CellOutcome(THROUGHPUT, CellState.MEASURED, null, 2, 0, memory, List.of()),
                        new CellOutcome(COLD, CellState.MEASURED, null, 1, 1, Map.of(), List.of()),
                        new CellOutcome(UNAVAILABLE, CellState.UNAVAILABLE, NO_PAGES, 0, 0, Map.of(), List.of()),
                        new CellOutcome(
                                TOO_FAST,
                                CellState.INVALID,
                                "offered 100000/s, reached 83000/s",
                                0,
                                0,
                                Map.of(),
                                List.of("oversubscribed: 2 spinning threads on 1 processor"))),
                1.1875,
                List.of(),
                List.of(new CanaryDrift("core to core", COLD, "ns/op", 128, 0.25, -0.125, 0.25, 3)),
                null);
    }
}
