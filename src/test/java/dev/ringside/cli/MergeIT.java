package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four shards, measured one after the other and merged, against the run of the whole. */
class MergeIT {
    private static final String PROFILE = """
            {
              "rounds": 2,
              "sweeps": [
                {
                  "benchmark": "RoundTrip", "warmupMillis": 10, "measurementMillis": 30,
                  "params": { "transport": ["pipe", "fifo", "eventfd"], "waiting": ["block"], "messageSize": ["8"] }
                },
                {
                  "benchmark": "LinkThroughput", "warmupMillis": 10, "measurementMillis": 30,
                  "params": { "transport": ["fifo"], "waiting": ["block"], "messageSize": ["100"] }
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    private Path run(String results, String... more) throws IOException {
        Path into = folder.resolve(results);
        Command command = command(
                Stream.of("run", "--profile", folder.resolve("tiny.json").toString(), "--plot", folder + "/plot"),
                into,
                more);
        assertThat(command.await()).as(command.out() + command.err()).isZero();
        return only(into);
    }

    private static Command command(Stream<String> words, Path results, String... more) {
        return Command.start(
                Stream.concat(Stream.concat(words, Stream.of("--results", results.toString())), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static Path only(Path results) throws IOException {
        try (Stream<Path> all = Files.list(results)) {
            List<Path> runs = all.toList();
            assertThat(runs).hasSize(1);
            return runs.get(0);
        }
    }

    @Test
    void shouldBeTheRunOfTheWhole() throws IOException {
        Files.writeString(folder.resolve("tiny.json"), PROFILE);
        RunFolder whole = new RunFolder(run("whole", "--seed", "4"));
        List<String> shards = new ArrayList<>();
        for (int part = 1; part <= 4; part++) {
            shards.add(
                    run("shard-" + part, "--shard", part + "/4", "--seed", "4").toString());
        }
        Command command = command(Stream.concat(Stream.of("merge"), shards.stream()), folder.resolve("merged"));

        assertThat(command.await()).as(command.err()).isZero();
        assertThat(command.err()).isEmpty();
        RunFolder merged = new RunFolder(only(folder.resolve("merged")));
        assertThat(command.out()).contains("merged 4 runs into " + merged.path());
        assertThat(merged.readInfo().cells())
                .extracting(CellOutcome::cell, CellOutcome::state)
                .isEqualTo(whole.readInfo().cells().stream()
                        .map(cell -> tuple(cell.cell(), cell.state()))
                        .toList());
        assertThat(rounds(merged)).isEqualTo(rounds(whole));
        // a canary of four runs is no row
        List<Cell> canaries = canaries(whole);
        assertThat(rows(merged))
                .isEqualTo(rows(whole).stream()
                        .filter(row -> !canaries.contains(row.cell()))
                        .toList());
        assertThat(Command.start("plot", merged.path().toString(), "--plot", folder + "/plot")
                        .await())
                .isZero();

        Command three =
                command(Stream.concat(Stream.of("merge"), shards.stream().limit(3)), folder.resolve("three"));
        assertThat(three.await()).isEqualTo(13);
        assertThat(three.err()).isEqualTo("ringside: shard 4/4 is missing\n");
        assertThat(new RunFolder(only(folder.resolve("three"))).readInfo().cells())
                .filteredOn(cell -> cell.state() == CellState.MISSING)
                .hasSize(1);
    }

    /** The rounds of each cell that was asked for; of a canary each shard has its own. */
    private static Map<String, List<Integer>> rounds(RunFolder run) throws IOException {
        Map<String, List<Integer>> rounds = new TreeMap<>();
        for (ForkRecord fork : run.readForks()) {
            List<Integer> known = rounds.computeIfAbsent(fork.cell().id(), id -> new ArrayList<>());
            if (!known.contains(fork.round())) {
                known.add(fork.round());
            }
        }
        rounds.values().forEach(list -> list.sort(null));
        return rounds;
    }

    private static List<Cell> canaries(RunFolder run) throws IOException {
        return run.readInfo().cells().stream()
                .filter(cell -> cell.marks().contains(CellOutcome.CANARY))
                .map(CellOutcome::cell)
                .toList();
    }

    private record Row(Cell cell, int samplesOfAFork) {}

    /** The rows of {@code jmh.json}: which, and how many values a fork has. */
    private static List<Row> rows(RunFolder run) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(run.jmhFile().toFile())) {
            Map<String, String> params = new TreeMap<>();
            if (row.has("params")) {
                row.get("params")
                        .properties()
                        .forEach(param ->
                                params.put(param.getKey(), param.getValue().asText()));
            }
            assertThat(row.get("primaryMetric").get("rawData"))
                    .hasSize(row.get("forks").asInt());
            rows.add(new Row(
                    Cell.of(row.get("benchmark").asText(), params),
                    row.get("primaryMetric").get("rawData").get(0).size()));
        }
        rows.sort(Comparator.comparing(row -> row.cell().id()));
        return rows;
    }
}
