package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.CanaryDrift;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Run;
import dev.ringside.results.RunInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostLinesTest {
    private static final Cell CELL = Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of());

    private static Run run(List<ForkRecord> forks, CanaryDrift... canaries) {
        RunInfo info = new RunInfo(
                RunInfo.SCHEMA,
                "run",
                Instant.EPOCH,
                Instant.EPOCH,
                "revision",
                Map.of(),
                new RunInfo.Settings("quick", 5, 1, ""),
                List.of(),
                1,
                List.of(),
                List.of(canaries),
                null);
        return Run.of(info, forks);
    }

    private static ForkRecord fork(String... marks) {
        return new ForkRecord(CELL, 1, 1, Instant.EPOCH, 1, 1, CellState.MEASURED, null, null, Map.of(), Map.of(), null)
                .on(null, List.of(marks));
    }

    @Test
    void shouldSayHowManyForksWereDisturbedAndByWhat() {
        assertThat(HostLines.of(run(List.of(
                        fork(),
                        fork("disturbed: steal 4.1 %", "disturbed: others 9.0 %"),
                        fork("disturbed: steal 2.0 %")))))
                .containsExactly("2 of 3 measured forks ran on a disturbed host (others 1, steal 2):"
                        + " they count, and are marked in run.json and forks.jsonl");
        assertThat(HostLines.of(run(List.of(fork())))).isEmpty();
    }

    @Test
    void shouldSayHowFarEachCanaryMoved() {
        assertThat(HostLines.of(run(
                        List.of(),
                        new CanaryDrift("pipe round trip", CELL, "ns/op", 10_400, 0, -0.012, 0.12, 5),
                        new CanaryDrift("core to core", CELL, "ns/op", 129.3, 0, 0, 7054, 2),
                        new CanaryDrift("memory copy", CELL, "B/s", 11.34e9, 0, -0.5, 0.004, 2),
                        new CanaryDrift("memory copy", CELL, "B/s", 11.34e9, 0, 0, 0, 1))))
                .containsExactly(
                        "canary pipe round trip: 10.4 us, -1 % to +12 % over 5 rounds",
                        "canary core to core: 129 ns, +0 % to x 7055 over 2 rounds",
                        "canary memory copy: 11.3 GB/s, -50 % to +0 % over 2 rounds",
                        "canary memory copy: 11.3 GB/s in the only round");
    }
}
