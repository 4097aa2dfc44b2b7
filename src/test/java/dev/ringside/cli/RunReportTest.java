package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.RunInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunReportTest {
    private static RunInfo run(CellState state, String... marks) {
        Cell cell = Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of());
        return new RunInfo(
                RunInfo.SCHEMA,
                "run",
                Instant.EPOCH,
                Instant.EPOCH,
                "0123abc",
                Map.of(),
                new RunInfo.Settings("quick", 3, 1, ""),
                List.of(new CellOutcome(cell, state, null, 1, 0, Map.of(), List.of(marks))),
                0.5);
    }

    @Test
    void shouldBeFineOnlyWhereEveryCellHasAllOfItsRounds() {
        assertThat(RunReport.exitCode(run(CellState.MEASURED))).isEqualTo(ExitCode.FINE);
        assertThat(RunReport.exitCode(run(CellState.MEASURED, "wide: no interval after 1 fork")))
                .isEqualTo(ExitCode.FINE);
        assertThat(RunReport.exitCode(run(CellState.MEASURED, "cut off: 1 of 3 rounds")))
                .isEqualTo(ExitCode.CELLS_MISSING);
        assertThat(RunReport.exitCode(run(CellState.MISSING))).isEqualTo(ExitCode.CELLS_MISSING);
    }
}
