package dev.ringside.diff;

import dev.ringside.evidence.HistogramText;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.JmhSettings;
import dev.ringside.results.Metric;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Makes pairs of runs that are as large as anybody has: {@code LargeRuns FOLDER ROWS FORKS}. */
public final class LargeRuns {
    private static final int ITERATIONS = 5;
    private static final double SPREAD = 0.02;
    private static final String[] PERCENTS = {
        "0.0", "50.0", "90.0", "95.0", "99.0", "99.9", "99.99", "99.999", "99.9999", "100.0"
    };

    private LargeRuns() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int rows = Integer.parseInt(arguments[1]);
        int forks = Integer.parseInt(arguments[2]);
        for (String side : List.of("base", "head")) {
            jmh(folder.resolve(side + ".json"), rows, forks, side.hashCode());
            run(Files.createDirectories(folder.resolve(side)), rows, forks, side.hashCode());
        }
    }

    /** As JMH writes it, with percentiles and a metric of a profiler. */
    static void jmh(Path file, int rows, int forks, long seed) throws IOException {
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int row = 0; row < rows; row++) {
                out.write(row == 0 ? "[\n" : ",\n");
                out.write("    {\n        \"jmhVersion\" : \"1.37\",\n        \"benchmark\" : \"org.example.Bench"
                        + row % 100
                        + ".run\",\n        \"mode\" : \"avgt\",\n        \"threads\" : 1,\n        \"forks\" : "
                        + forks
                        + ",\n        \"jvm\" : \"/usr/bin/java\",\n        \"jvmArgs\" : [\n            \"-Xms64m\"\n        ],\n"
                        + "        \"jdkVersion\" : \"17.0.15\",\n        \"vmName\" : \"VM\",\n        \"vmVersion\" : \"17\",\n"
                        + "        \"warmupIterations\" : 5,\n        \"warmupTime\" : \"1 s\",\n        \"warmupBatchSize\" : 1,\n"
                        + "        \"measurementIterations\" : 5,\n        \"measurementTime\" : \"1 s\",\n        \"measurementBatchSize\" : 1,\n"
                        + "        \"params\" : {\n            \"size\" : \"" + row / 100
                        + "\",\n            \"kind\" : \"some-kind\"\n        },\n        \"primaryMetric\" : ");
                metric(out, random, forks);
                out.write(",\n        \"secondaryMetrics\" : {\n        }\n    }");
            }
            out.write("\n]\n");
        }
    }

    private static void metric(BufferedWriter out, Random random, int forks) throws IOException {
        out.write(
                "{\n            \"score\" : 100.5,\n            \"scoreError\" : 1.2,\n            \"scoreConfidence\" : [\n"
                        + "                99.3,\n                101.7\n            ],\n            \"scorePercentiles\" : {\n");
        for (String percent : PERCENTS) {
            out.write("                \"" + percent + "\" : " + figure(random)
                    + (percent.equals("100.0") ? "\n" : ",\n"));
        }
        out.write("            },\n            \"scoreUnit\" : \"ns/op\",\n            \"rawData\" : [\n");
        for (int fork = 0; fork < forks; fork++) {
            out.write("                [\n");
            for (int i = 0; i < ITERATIONS; i++) {
                out.write("                    " + figure(random) + (i == ITERATIONS - 1 ? "\n" : ",\n"));
            }
            out.write("                ]" + (fork == forks - 1 ? "\n" : ",\n"));
        }
        out.write("            ]\n        }");
    }

    private static double figure(Random random) {
        return 100 * Math.exp(SPREAD * random.nextGaussian());
    }

    /** A run of ours, with evidence as forks have it, and a histogram in every third cell. */
    static void run(Path folder, int rows, int forks, long seed) throws IOException {
        Random random = new Random(seed);
        List<ForkRecord> records = new ArrayList<>();
        List<CellOutcome> outcomes = new ArrayList<>();
        Instant time = Instant.parse("2026-01-02T03:04:05Z");
        Map<String, Map<String, CellOutcome.MemoryView>> memory = memory();
        JmhSettings jmh = new JmhSettings(
                "avgt", 1, 1, 500, 1, 1000, "/usr/bin/java", List.of("-Xms64m", "-Xmx64m"), "17", "VM", "17", "1.37");
        for (int fork = 0; fork < forks; fork++) {
            for (int row = 0; row < rows; row++) {
                Cell cell = cell(row);
                records.add(new ForkRecord(
                        cell,
                        fork + 1,
                        records.size() + 1,
                        time,
                        2.5,
                        0.8,
                        CellState.MEASURED,
                        null,
                        "roundTrip",
                        metrics(random),
                        evidence(random, row % 3 == 0),
                        jmh));
                if (fork == 0) {
                    outcomes.add(new CellOutcome(cell, CellState.MEASURED, null, forks, 0, memory, List.of()));
                }
            }
        }
        RunInfo.Settings settings = new RunInfo.Settings("full", forks, seed, "");
        Map<String, String> host = Map.of("host", "vm", "kernel", "6.1", "jdk", "17");
        RunInfo info = new RunInfo(
                RunInfo.SCHEMA, folder.getFileName().toString(), time, time, "abc", host, settings, outcomes, 0.8);
        RunFolder files = new RunFolder(folder);
        files.write(new RunPlan("x", time, "abc", host, settings, List.of()), records);
        files.write(info, List.of());
    }

    private static Cell cell(int row) {
        Map<String, String> params = new TreeMap<>();
        for (String name : List.of("hugepages", "madvise", "mlock", "pretouch", "read", "scope", "slotSize", "slots")) {
            params.put(name, "off");
        }
        params.put("wait", String.valueOf(row / 10));
        return Cell.of("dev.ringside.bench.RoundTrip" + row % 10 + "Benchmark.roundTrip", params);
    }

    private static Map<String, Metric> metrics(Random random) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        for (String name : List.of("roundTrip", "cpuPerMessage", "minorFaults", "majorFaults", "switches")) {
            metrics.put(name, Metric.of("ns/op", new double[] {figure(random)}));
        }
        return metrics;
    }

    private static Map<String, String> evidence(Random random, boolean latencies) {
        Map<String, String> evidence = new LinkedHashMap<>();
        for (String process : List.of("producer", "consumer")) {
            for (String moment : List.of("before", "after")) {
                for (String what : List.of("pageKib", "payloadPages", "presentPages", "locked", "hugetlb", "advised")) {
                    evidence.put(process + "." + moment + ".seen." + what, String.valueOf(random.nextInt(40_960)));
                    evidence.put(process + "." + moment + ".expected." + what, "false");
                }
            }
        }
        if (latencies) {
            Histogram histogram = new Histogram(HistogramText.DIGITS);
            for (int i = 0; i < 5_000; i++) {
                histogram.recordValue((long) (30_000 * Math.exp(random.nextGaussian() / 3)));
            }
            evidence.put(HistogramText.NAME, HistogramText.of(histogram));
        }
        return evidence;
    }

    private static Map<String, Map<String, CellOutcome.MemoryView>> memory() {
        Map<String, String> seen = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            seen.put(String.format(Locale.ROOT, "something%d", i), "false");
        }
        CellOutcome.MemoryView view = new CellOutcome.MemoryView(seen, seen, "");
        return Map.of(
                "producer", Map.of("before", view, "after", view), "consumer", Map.of("before", view, "after", view));
    }
}
