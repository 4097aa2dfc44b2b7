package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static Cell cell(String n) {
        return Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of("n", n));
    }

    private static ForkRecord fork(String n, CellState state) {
        return new ForkRecord(cell(n), 1, 1, Instant.EPOCH, 2, 1, state, null, null, Map.of(), Map.of(), null);
    }

    private static Book book(List<ForkRecord> forks) {
        Book book = new Book();
        forks.forEach(book::add);
        return book;
    }

    @Test
    void shouldCountEachCellOnceByItsWorst() {
        List<ForkRecord> forks = List.of(
                fork("1", CellState.MEASURED),
                fork("1", CellState.MEASURED),
                fork("2", CellState.MEASURED),
                fork("2", CellState.FAILED),
                fork("3", CellState.INVALID),
                fork("4", CellState.UNAVAILABLE));

        assertThat(Tally.of(book(forks), Set.of(cell("5")))).isEqualTo(new Tally(1, 2, 1, 1, 0));
    }

    @Test
    void shouldCountACellThatBecameUnavailableLaterAsMeasured() {
        List<ForkRecord> forks = List.of(fork("1", CellState.MEASURED), fork("1", CellState.UNAVAILABLE));

        assertThat(Tally.of(book(forks), Set.of(cell("1")))).isEqualTo(new Tally(1, 0, 0, 0, 0));
    }

    @Test
    void shouldCountACellThatFailedAndIsNoLongerAvailableAsFailedAsItsOutcomeDoes() {
        List<ForkRecord> forks = List.of(new ForkRecord(
                cell("1"),
                1,
                1,
                Instant.EPOCH,
                2,
                1,
                CellState.FAILED,
                "the peer died",
                null,
                Map.of(),
                Map.of(),
                null));
        Map<Cell, String> unavailable = Map.of(cell("1"), "no huge pages");
        CellOutcome outcome = Outcomes.of(
                        List.of(new PlannedCell(cell("1"), Duration.ZERO, Duration.ZERO)), forks, unavailable)
                .get(0);

        assertThat(Tally.of(book(forks), unavailable.keySet())).isEqualTo(new Tally(0, 0, 0, 1, 0));
        assertThat(outcome.state()).isEqualTo(CellState.FAILED);
        assertThat(outcome.reason()).isEqualTo("the peer died");
        assertThat(outcome.failed()).isEqualTo(1);
    }
}
