package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Metric;
import dev.ringside.results.Run;
import dev.ringside.results.RunInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloorLinesTest {
    private static final Cell PIPE = Cell.of(
            "dev.ringside.bench.RoundTripBenchmark.roundTrip",
            Map.of("transport", "pipe", "waiting", "block", "messageSize", "100"));
    private static final Cell C_PIPE =
            Cell.of("dev.ringside.bench.FloorBenchmark.run", Map.of("floor", "c-pipe", "messageSize", "100"));
    private static final Cell FUTEX = Cell.of(
            "dev.ringside.bench.RoundTripBenchmark.roundTrip",
            Map.of("transport", "ring", "waiting", "futex", "messageSize", "64", "placement", "SAME_L3"));
    private static final Cell SPIN = Cell.of(
            "dev.ringside.bench.RoundTripBenchmark.roundTrip",
            Map.of("transport", "ring", "waiting", "spin", "messageSize", "64", "placement", "SAME_L3"));

    private final List<ForkRecord> forks = new ArrayList<>();

    private void measured(Cell cell, int round, double nanos) {
        Map<String, Metric> metrics = Map.of("roundTrip", new Metric("ns/op", List.of(nanos)));
        forks.add(new ForkRecord(
                cell,
                round,
                forks.size() + 1,
                Instant.EPOCH,
                1,
                0,
                CellState.MEASURED,
                null,
                "roundTrip",
                metrics,
                Map.of(),
                null));
    }

    private Run run() {
        return Run.of(
                new RunInfo(
                        RunInfo.SCHEMA,
                        "run",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "abc",
                        Map.of(),
                        new RunInfo.Settings("floors", 11, 1, ""),
                        List.of(),
                        0),
                forks);
    }

    @Test
    void shouldSayTheMedianOfTheRatiosAndItsInterval() {
        IntStream.rangeClosed(1, 11).forEach(round -> {
            measured(PIPE, round, 10_000 + 100 * round);
            measured(C_PIPE, round, 10_000);
        });

        assertThat(FloorLines.of(run())).containsExactly("pipe round trip of 100 B: 1.06 x C [1.02, 1.10], 11 rounds");
    }

    @Test
    void shouldSayHowTheRowWaitsAndWhereItRan() {
        IntStream.rangeClosed(1, 6).forEach(round -> {
            measured(FUTEX, round, 240);
            measured(SPIN, round, 200);
        });

        assertThat(FloorLines.of(run()))
                .containsExactly("ring futex round trip of 64 B, SAME_L3: 1.20 x spin [1.20, 1.20], 6 rounds");
    }

    @Test
    void shouldGiveNoRatioWithoutItsInterval() {
        measured(FUTEX, 1, 240);
        measured(SPIN, 1, 200);
        measured(PIPE, 1, 10_000);
        measured(C_PIPE, 1, 9_000);

        assertThat(FloorLines.of(run()))
                .containsExactly("2 rows stand beside their floors; how far from them takes 6 rounds or more to tell");
    }

    @Test
    void shouldSayNothingOfARunWithoutFloors() {
        measured(PIPE, 1, 10_000);

        assertThat(FloorLines.of(run())).isEmpty();
    }
}
