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

class BudgetLinesTest {
    private static final RunInfo.Settings COUNTED = new RunInfo.Settings("quick", 3, 1, "");

    @Test
    void shouldSayWhichCellsDidNotGetThere() {
        RunInfo.Settings settings = COUNTED.within(new RunInfo.Budget(1200, 0.03, 6));

        assertThat(BudgetLines.of(info(settings)))
                .containsExactly(
                        "not known well enough: No n=2  (within 7.4 % after 9 forks)",
                        "1 of 2 cells are known within 3 % after at least 6 forks; budget " + Durations.text(1200));
    }

    @Test
    void shouldBeSilentWhereRoundsWereCounted() {
        assertThat(BudgetLines.of(info(COUNTED))).isEmpty();
    }

    private static RunInfo info(RunInfo.Settings settings) {
        return new RunInfo(
                RunInfo.SCHEMA,
                "name",
                Instant.EPOCH,
                Instant.EPOCH,
                "revision",
                Map.of(),
                settings,
                List.of(
                        outcome(1, CellState.MEASURED, List.of("oversubscribed: 2 spinning threads on 1 processor")),
                        outcome(2, CellState.MEASURED, List.of("wide: within 7.4 % after 9 forks")),
                        outcome(3, CellState.FAILED, List.of()),
                        outcome(4, CellState.MEASURED, List.of("canary"))),
                1);
    }

    private static CellOutcome outcome(int n, CellState state, List<String> marks) {
        Cell cell = Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of("n", Integer.toString(n)));
        return new CellOutcome(cell, state, null, 9, 0, Map.of(), marks);
    }
}
