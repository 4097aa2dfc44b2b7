package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JvmRunsTest {
    private static final String BENCHMARK = "dev.ringside.bench.RoundTripBenchmark.roundTrip";

    private static Cell on(String jvm) {
        return Cell.of(BENCHMARK, Map.of("messageSize", "100", "jvm", jvm));
    }

    private static Run run(Cell... cells) {
        List<CellOutcome> outcomes = List.of(cells).stream()
                .map(cell -> new CellOutcome(cell, CellState.MISSING, "not yet", 0, 0, Map.of(), List.of()))
                .toList();
        RunInfo info = new RunInfo(
                RunInfo.SCHEMA,
                "x",
                Instant.EPOCH,
                Instant.EPOCH,
                "abc",
                Map.of(),
                new RunInfo.Settings("x", 1, 1, ""),
                outcomes,
                0.8);
        return new Run(info, Map.of());
    }

    @Test
    void aRunOfTwoJvmsIsTwoRunsWhoseCellsAreTheSame() {
        Map<String, Run> runs = JvmRuns.of(run(on("A-17"), on("B-25")));

        assertThat(runs).containsOnlyKeys("A-17", "B-25");
        assertThat(runs.values()).allSatisfy(run -> assertThat(run.info().cells())
                .extracting(CellOutcome::cell)
                .containsExactly(Cell.of(BENCHMARK, Map.of("messageSize", "100"))));
    }

    @Test
    void aRunThatComparesNoneIsItself() {
        Run run = run(Cell.of(BENCHMARK, Map.of("messageSize", "100")));

        assertThat(JvmRuns.of(run)).containsExactly(Map.entry("", run));
    }
}
