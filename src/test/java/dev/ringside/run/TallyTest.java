package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
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

    @Test
    void shouldCountEachCellOnceByItsWorst() {
        List<ForkRecord> forks = List.of(
                fork("1", CellState.MEASURED),
                fork("1", CellState.MEASURED),
                fork("2", CellState.MEASURED),
                fork("2", CellState.FAILED),
                fork("3", CellState.INVALID),
                fork("4", CellState.UNAVAILABLE));

        assertThat(Tally.of(forks, Set.of(cell("5")))).isEqualTo(new Tally(1, 2, 1, 1, 0));
    }

    @Test
    void shouldCountACellThatBecameUnavailableLaterAsMeasured() {
        List<ForkRecord> forks = List.of(fork("1", CellState.MEASURED), fork("1", CellState.UNAVAILABLE));

        assertThat(Tally.of(forks, Set.of(cell("1")))).isEqualTo(new Tally(1, 0, 0, 0, 0));
    }
}
