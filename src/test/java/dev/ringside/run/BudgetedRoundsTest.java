package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Metric;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cells of known spread, a fork of each takes two seconds. */
class BudgetedRoundsTest {
    private static final int LEAST = 6;
    private static final double FORK_SECONDS = 2;

    private static final PlannedCell QUIET = planned("quiet", false);
    private static final PlannedCell NOISY = planned("noisy", false);
    private static final PlannedCell NOISIEST = planned("noisiest", false);
    private static final PlannedCell CANARY = planned("canary", true);
    private static final List<PlannedCell> CELLS = List.of(QUIET, NOISY, NOISIEST, CANARY);

    private final Book book = new Book();

    @Test
    void shouldTakeAllCellsInTheFirstRounds() {
        BudgetedRounds schedule = schedule(1_000_000);
        for (int round = 1; round <= LEAST; round++) {
            assertThat(schedule.round(round, book, Set.of())).containsExactlyInAnyOrderElementsOf(CELLS);
            measure(CELLS, round);
        }
    }

    @Test
    void shouldGoOnWithTheCanariesAndTheWidestFirst() {
        measureRounds(LEAST);

        assertThat(schedule(1_000_000).round(LEAST + 1, book, Set.of())).containsExactly(CANARY, NOISIEST, NOISY);
    }

    @Test
    void shouldEndWhenOnlyCanariesAreTooWide() {
        for (int round = 1; round <= LEAST; round++) {
            measure(List.of(QUIET), round);
            add(CANARY, round, CellState.MEASURED, 100 + 50 * round);
        }

        assertThat(schedule(1_000_000).round(LEAST + 1, book, Set.of())).isEmpty();
    }

    @Test
    void shouldGoOnWithACanaryThatWasAskedForUntilItIsKnown() {
        PlannedCell asked = new PlannedCell(NOISY.cell(), 0, 1, true);
        BudgetedRounds schedule = schedule(1_000_000, List.of(QUIET, asked, CANARY));
        for (int round = 1; round <= LEAST; round++) {
            measure(List.of(QUIET, CANARY), round);
            add(asked, round, CellState.MEASURED, 100 + 20 * (round % 2));
        }

        assertThat(schedule.round(LEAST + 1, book, Set.of())).containsExactly(CANARY, asked);
    }

    @Test
    void shouldEndWhenOnlyWhatIsNoLongerAvailableIsTooWide() {
        measureRounds(LEAST);

        assertThat(schedule(1_000_000).round(LEAST + 1, book, Set.of(NOISY.cell(), NOISIEST.cell())))
                .isEmpty();
    }

    @Test
    void shouldNotMendWhatHasFailed() {
        measureRounds(LEAST - 1);
        measure(List.of(QUIET, NOISY, CANARY), LEAST);
        add(NOISIEST, LEAST, CellState.FAILED, 0);

        assertThat(schedule(1_000_000).round(LEAST + 1, book, Set.of())).containsExactly(CANARY, NOISY);
    }

    @Test
    void shouldDecideAlikeWhenItGoesOnInTheMiddleOfARound() {
        measureRounds(LEAST);
        BudgetedRounds schedule = schedule(1_000_000);
        List<PlannedCell> before = schedule.round(LEAST + 1, book, Set.of());
        add(NOISIEST, LEAST + 1, CellState.MEASURED, 100);

        assertThat(schedule.round(LEAST + 1, book, Set.of())).isEqualTo(before);
    }

    @Test
    void shouldAdmitWhatFitsIntoTheRestOfTheTime() {
        measureRounds(LEAST);
        long spent = (long) (LEAST * CELLS.size() * FORK_SECONDS);

        assertThat(schedule(spent + 2).admits(NOISY, book)).isTrue();
        assertThat(schedule(spent + 1).admits(NOISY, book)).isFalse();
    }

    @Test
    void shouldMarkTheCellsThatDidNotGetThere() {
        measureRounds(LEAST);
        List<CellOutcome> outcomes = Outcomes.of(List.of(QUIET, NOISY), book.forks(), Map.of());
        List<CellOutcome> judged = schedule(1).judged(outcomes, book);

        assertThat(judged.get(0).marks()).isEmpty();
        assertThat(judged.get(1).marks()).hasSize(1).allSatisfy(mark -> assertThat(mark)
                .matches("wide: within \\d+\\.\\d % after 6 forks"));
    }

    @Test
    void shouldNotAskACanaryForPrecision() {
        measureRounds(LEAST);
        PlannedCell unasked = new PlannedCell(NOISY.cell(), 0, 1, true, true);
        List<CellOutcome> outcomes = Outcomes.of(List.of(unasked), book.forks(), Map.of());

        assertThat(schedule(1).judged(outcomes, book).get(0).marks()).containsExactly(CellOutcome.CANARY);
    }

    @Test
    void shouldTakeNoCellForKnownThatHadFewerForksThanTheLeast() {
        measureRounds(LEAST - 1);
        List<CellOutcome> outcomes = Outcomes.of(List.of(QUIET), book.forks(), Map.of());

        assertThat(schedule(1).judged(outcomes, book).get(0).marks())
                .containsExactly("wide: within 0.0 % after 5 forks");
    }

    @Test
    void shouldSayThatOneForkHasNoInterval() {
        measureRounds(1);

        assertThat(Precision.of(book.of(QUIET.cell())).text()).isEqualTo("no interval after 1 fork");
    }

    private void measureRounds(int last) {
        IntStream.rangeClosed(1, last).forEach(round -> measure(CELLS, round));
    }

    private void measure(List<PlannedCell> cells, int round) {
        for (PlannedCell cell : cells) {
            double swing = cell == NOISIEST ? 40 : cell == NOISY ? 20 : 0;
            add(cell, round, CellState.MEASURED, 100 + (round % 2 == 0 ? swing : -swing));
        }
    }

    private void add(PlannedCell planned, int round, CellState state, double score) {
        book.add(new ForkRecord(
                planned.cell(),
                round,
                book.size() + 1,
                Instant.EPOCH,
                FORK_SECONDS,
                1,
                state,
                null,
                "score",
                Map.of("score", new Metric("ops/s", List.of(score))),
                Map.of(),
                null));
    }

    private static BudgetedRounds schedule(long seconds) {
        return schedule(seconds, CELLS);
    }

    private static BudgetedRounds schedule(long seconds, List<PlannedCell> cells) {
        RunInfo.Settings settings = new RunInfo.Settings("test", LEAST, 1, "");
        return new BudgetedRounds(
                new Plan(new ArrayList<>(cells), settings.within(new RunInfo.Budget(seconds, 0.03, LEAST))));
    }

    private static PlannedCell planned(String name, boolean canary) {
        return new PlannedCell(
                Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of("name", name)), 0, 1, canary, canary);
    }
}
