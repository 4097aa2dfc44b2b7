package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flag that does nothing must not be measured as if it did: every flag in turn, in a copy of Ringside where none of them does. */
class BrokenFlagIT {
    private static final Path MEMORY = Path.of("src/main/java/dev/ringside/memory");
    private static final String NOTHING = "{}";

    /** Each flag, and what must be said of a row that has it and no other. */
    private static final Map<String, String> DIFFERENCES = Map.of(
            "pretouch", "payload pages present of 32: expected ALL, seen 0",
            "mlock", "locked: expected true, seen false",
            "madvise", "MADV_HUGEPAGE stored: expected true, seen false",
            "hugepages", "page size in KiB: expected 2048, seen 4");

    private static final String SWEEP = """
            {
              "benchmark": "RingThroughput", "warmupMillis": 10, "measurementMillis": 20,
              "params": {
                "pretouch": ["%s"], "mlock": ["%s"], "madvise": ["%s"], "hugepages": ["%s"], "slots": ["2"],
                "slotSize": ["65536"], "consumers": ["1"], "scope": ["BOTH"], "read": ["SEQUENTIAL"], "wait": ["FUTEX"]
              }
            }""";

    @TempDir
    Path folder;

    @Test
    void shouldFailTheRowOfAFlagThatDoesNothing() throws IOException {
        BrokenCopy copy = new BrokenCopy(folder);
        copy.replace(MEMORY.resolve("Pretouch.java"), Map.of("bringPages", NOTHING));
        copy.replace(MEMORY.resolve("Mlock.java"), Map.of("bringPages", NOTHING));
        copy.replace(MEMORY.resolve("Madvise.java"), Map.of("beforePages", NOTHING, "afterPages", NOTHING));
        // what the stores ask the kernel for
        copy.replace(MEMORY.resolve("MemoryRequest.java"), Map.of("hugePageKib", "{ return 0; }"));
        RunFixture fixture = new RunFixture(folder);
        Command command = Command.start(
                copy.program(), fixture.arguments("--profile", profile().toString()));

        assertThat(command.await()).as(command.out() + command.err()).isEqualTo(13);
        Map<String, CellOutcome> rows = Run.read(fixture.run()).info().cells().stream()
                .filter(outcome -> outcome.cell().hasParam("pretouch"))
                .collect(Collectors.toMap(BrokenFlagIT::flagOf, outcome -> outcome));
        assertThat(rows).hasSize(1 + DIFFERENCES.size());
        assertThat(rows.get("none").state()).isEqualTo(CellState.MEASURED);
        DIFFERENCES.forEach((flag, words) -> {
            assertThat(rows.get(flag).state()).as(flag).isEqualTo(CellState.FAILED);
            assertThat(rows.get(flag).measured()).isZero();
            assertThat(rows.get(flag).reason())
                    .contains("before the messages is not what was asked for")
                    .contains(words);
            assertThat(command.out()).containsPattern("failed: .*" + flag + "=on .*" + words);
        });
        assertThat(new ObjectMapper().readTree(fixture.run().resolve("jmh.json").toFile()))
                .filteredOn(row -> row.get("params").has("pretouch"))
                .hasSize(1);
    }

    /** One row for each flag, and one without any. */
    private Path profile() throws IOException {
        List<String> sweeps = List.of(
                SWEEP.formatted("off", "off", "off", "off"),
                SWEEP.formatted("on", "off", "off", "off"),
                SWEEP.formatted("off", "on", "off", "off"),
                SWEEP.formatted("off", "off", "on", "off"),
                SWEEP.formatted("off", "off", "off", "on"));
        return Files.writeString(
                folder.resolve("flags.json"), "{\"rounds\": 1, \"sweeps\": [" + String.join(",\n", sweeps) + "]}");
    }

    private static String flagOf(CellOutcome outcome) {
        return DIFFERENCES.keySet().stream()
                .filter(flag -> outcome.cell().param(flag).equals("on"))
                .findFirst()
                .orElse("none");
    }
}
