package dev.ringside.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.JmhSettings;
import dev.ringside.results.Metric;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One good JMH file and one good run, in a folder of their own, and what can be wrong with them. */
record FaultInputs(Path folder) {
    static final int FORKS = 10;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TRANSPORTS = List.of("fifo", "pipe", "ring");
    private static final String BENCHMARK = "dev.ringside.bench.RoundTripBenchmark.roundTrip";
    private static final Instant BEGAN = Instant.parse("2026-03-01T12:00:00Z");

    Path results() {
        return folder.resolve("results");
    }

    Path out() {
        return folder.resolve("out");
    }

    /** A diff of {@code base} and {@code head}, with a tolerance that sessions a day apart can keep. */
    List<String> diff(Path base, Path head, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "diff",
                base.toString(),
                head.toString(),
                "--results",
                results().toString(),
                "--out",
                out().toString(),
                "--no-plot",
                "--tolerance",
                "20%"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** A diff of the good file and one that {@code change} was done to. */
    List<String> diffOfHead(Consumer<ArrayNode> change, String... more) {
        return diff(file("base.json", rows -> {}), file("head.json", change), more);
    }

    /** A diff of the good file and one whose row {@code change} was done to. */
    List<String> diffOfRow(Consumer<ObjectNode> change, String... more) {
        return diffOfHead(rows -> change.accept((ObjectNode) rows.get(0)), more);
    }

    /** A diff of the good file and one whose text is {@code text}. */
    List<String> diffOfText(UnaryOperator<String> text) {
        Path base = file("base.json", rows -> {});
        return diff(
                base, write(folder.resolve("head.json"), text.apply(read(base)).getBytes(StandardCharsets.UTF_8)));
    }

    /** Three rows of ten forks each, with forks that are a little apart. The forks of {@code head.json} are others than those of {@code base.json}. */
    Path file(String name, Consumer<ArrayNode> change) {
        ArrayNode rows = JSON.createArrayNode();
        for (String transport : TRANSPORTS) {
            rows.add(row(transport, name));
        }
        change.accept(rows);
        return write(folder.resolve(name), rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode row(String transport, String file) {
        ObjectNode row = JSON.createObjectNode();
        row.put("jmhVersion", "1.37")
                .put("benchmark", BENCHMARK)
                .put("mode", "avgt")
                .put("threads", 1)
                .put("forks", FORKS)
                .put("jvm", "/usr/bin/java");
        row.putArray("jvmArgs").add("-Xmx64m");
        row.put("jdkVersion", "17.0.15")
                .put("vmName", "OpenJDK 64-Bit Server VM")
                .put("vmVersion", "17.0.15+6")
                .put("warmupIterations", 1)
                .put("warmupTime", "300 ms")
                .put("warmupBatchSize", 1)
                .put("measurementIterations", 1)
                .put("measurementTime", "600 ms")
                .put("measurementBatchSize", 1);
        row.putObject("params").put("transport", transport);
        ObjectNode metric = row.putObject("primaryMetric");
        metric.put("score", 5000.0).put("scoreError", 10.0);
        metric.putArray("scoreConfidence").add(4990.0).add(5010.0);
        metric.putObject("scorePercentiles").put("50.0", 5000.0);
        metric.put("scoreUnit", "ns/op");
        metric.set("rawData", raw(1, FORKS, file.charAt(0)));
        row.putObject("secondaryMetrics");
        return row;
    }

    /** What {@code forks} forks measured, of one iteration each, {@code times} as long as the good one's. */
    static ArrayNode raw(double times, int forks, int salt) {
        ArrayNode raw = JSON.createArrayNode();
        for (int fork = 0; fork < forks; fork++) {
            raw.addArray().add(times * score(fork, salt));
        }
        return raw;
    }

    private static double score(int fork, int salt) {
        return 5000 + (fork * 7 + salt * 3) % 11;
    }

    /** Puts {@code value} in the place of every score of the first fork, and of the row's. */
    static void score(ObjectNode row, JsonNode value) {
        ObjectNode metric = metric(row);
        metric.set("score", value);
        ((ArrayNode) metric.get("rawData").get(0)).set(0, value);
    }

    static ObjectNode metric(ObjectNode row) {
        return (ObjectNode) row.get("primaryMetric");
    }

    static void slowDown(ArrayNode rows, double times) {
        rows.forEach(row -> metric((ObjectNode) row).set("rawData", raw(times, FORKS, 9)));
    }

    /** A whole run of this fingerprint, of which {@code change} changes cells. */
    Path run(String name, Map<String, String> host, UnaryOperator<ForkRecord> change) {
        try {
            RunFolder run = RunFolder.fresh(folder.resolve("runs"), name);
            Map<Cell, List<ForkRecord>> forks = new LinkedHashMap<>();
            int order = 0;
            for (int round = 1; round <= FORKS; round++) {
                for (String transport : TRANSPORTS) {
                    ForkRecord fork = change.apply(fork(transport, round, ++order, name.length()));
                    forks.computeIfAbsent(fork.cell(), cell -> new ArrayList<>())
                            .add(fork);
                }
            }
            List<ForkRecord> all = forks.values().stream().flatMap(List::stream).toList();
            RunInfo.Settings settings = new RunInfo.Settings("quick", FORKS, 1, null);
            run.write(new RunPlan(name, BEGAN, "0123abc", host, settings, List.of()), all);
            run.write(
                    new RunInfo(
                            RunInfo.SCHEMA,
                            name,
                            BEGAN,
                            BEGAN.plusSeconds(60),
                            "0123abc",
                            host,
                            settings,
                            forks.entrySet().stream()
                                    .map(entry -> outcome(entry.getKey(), entry.getValue()))
                                    .toList(),
                            0.5),
                    all);
            return run.path();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellOutcome outcome(Cell cell, List<ForkRecord> forks) {
        int measured = (int) forks.stream()
                .filter(fork -> fork.state() == CellState.MEASURED)
                .count();
        ForkRecord last = forks.get(forks.size() - 1);
        CellState state = measured > 0 ? CellState.MEASURED : last.state();
        int failed = state == CellState.UNAVAILABLE ? 0 : forks.size() - measured;
        return new CellOutcome(cell, state, measured > 0 ? null : last.reason(), measured, failed, Map.of(), List.of());
    }

    private static ForkRecord fork(String transport, int round, int order, int salt) {
        return new ForkRecord(
                Cell.of(BENCHMARK, Map.of("transport", transport)),
                round,
                order,
                BEGAN.plusSeconds(order),
                1,
                0.5,
                CellState.MEASURED,
                null,
                "roundTrip",
                Map.of("roundTrip", new Metric("ns/op", List.of(score(round, salt)))),
                Map.of(),
                new JmhSettings(
                        "avgt",
                        1,
                        1,
                        300,
                        1,
                        600,
                        "/usr/bin/java",
                        List.of("-Xmx64m"),
                        "17.0.15",
                        "OpenJDK 64-Bit Server VM",
                        "17.0.15+6",
                        "1.37"));
    }

    /** Has {@code state} for all forks of the pipe. */
    static UnaryOperator<ForkRecord> pipes(CellState state, String reason) {
        return fork -> !fork.cell().param("transport").equals("pipe")
                ? fork
                : new ForkRecord(
                        fork.cell(),
                        fork.round(),
                        fork.order(),
                        fork.started(),
                        1,
                        1,
                        state,
                        reason,
                        null,
                        Map.of(),
                        Map.of(),
                        null);
    }

    static final Map<String, String> HOST = host("6.1.0", "Intel(R) Xeon(R) Processor", "17.0.15+6");

    static Map<String, String> host(String kernel, String cpu, String jdk) {
        Map<String, String> host = new LinkedHashMap<>();
        host.put("host", "bench-1");
        host.put("cpu", cpu);
        host.put("kernel", kernel);
        host.put("jdk", jdk);
        return host;
    }

    /** A diff of a good run and another. */
    List<String> diffOfRuns(Map<String, String> host, UnaryOperator<ForkRecord> change, String... more) {
        return diff(run(BASE_RUN, HOST, fork -> fork), run(HEAD_RUN, host, change), more);
    }

    static final String BASE_RUN = "20260301T120000Z-bench-1-0123abc";
    static final String HEAD_RUN = "20260302T120000Z-bench-1-0123abcd";

    Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path emptyFolder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in the folder, folders too. */
    List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
