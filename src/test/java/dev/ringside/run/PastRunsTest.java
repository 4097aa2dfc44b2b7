package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastRunsTest {
    private static final Map<String, String> HOST = Map.of("cpu", "this one", "arch", "amd64");
    private static final Map<String, String> OTHER = Map.of("cpu", "another", "arch", "amd64");

    @TempDir
    Path results;

    /** A run whose {@code forks} forks tell it from others. */
    private void run(String name, Map<String, String> host, int forks) throws IOException {
        List<ForkRecord> some =
                new RunFolder(Path.of("results/reference")).readForks().subList(0, forks);
        List<PlannedCell> cells = List.of(new PlannedCell(
                Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of("n", "1")), Duration.ZERO, Duration.ZERO));
        RunInfo.Settings settings = new RunInfo.Settings("quick", 1, 1, "");
        new RunFolder(Files.createDirectory(results.resolve(name)))
                .write(new RunPlan(name, Instant.EPOCH, "1", host, settings, cells), some);
    }

    @Test
    void shouldTakeTheNewestRunOfThisHostThatHasForks() throws IOException {
        run("20260101T000000Z-vm-1", HOST, 1);
        run("20260102T000000Z-vm-1", HOST, 2);
        run("20260103T000000Z-vm-1", OTHER, 3);
        run("20260104T000000Z-vm-1", HOST, 0);
        run("reference", HOST, 4);
        Path broken = Files.createDirectory(results.resolve("20260105T000000Z-vm-1"));
        Files.writeString(broken.resolve("plan.json"), "{\"schema\": 1, \"cel");

        assertThat(PastRuns.newest(results, HOST)).hasSize(2);
    }

    @Test
    void shouldKnowNothingWhereNothingHasRun() {
        assertThat(PastRuns.newest(results, HOST)).isEmpty();
        assertThat(PastRuns.newest(results.resolve("none"), HOST)).isEmpty();
    }
}
