package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Metric;
import dev.ringside.results.PlannedCell;
import dev.ringside.run.NextFork;
import dev.ringside.run.Outlook;
import dev.ringside.run.Tally;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainProgressTest {
    private static final Cell CELL = Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of("n", "1"));

    @Test
    void shouldSayInOneLineWhatAForkMeasuredAndHowLongTheRestTakes() {
        assertThat(line(false)).isEqualTo("[3/10] round 1  No n=1  12.3 us; about 7 s left\n");
        assertThat(line(true)).isEqualTo("[3/10] round 1  No n=1  (canary)  12.3 us; about 7 s left\n");
    }

    private static String line(boolean canary) {
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try (PlainProgress progress = new PlainProgress()) {
            progress.starting(new NextFork(new PlannedCell(CELL, 0, 1, canary), 1, 1, 1, 1));
            progress.ended(fork(), new Outlook(3, 7, 7, false, new Tally(1, 0, 0, 0, 0), List.of()));
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static ForkRecord fork() {
        return new ForkRecord(
                CELL,
                1,
                3,
                Instant.EPOCH,
                1,
                1,
                CellState.MEASURED,
                null,
                "score",
                Map.of("score", new Metric("ns/op", List.of(12_345.0))),
                Map.of(),
                null);
    }
}
