package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rounds until every cell is known well enough or the time is up. The first ones are of all cells: to stop as soon as an interval happens
 * to be narrow, with few forks, makes intervals that lie. The later ones are of the canaries and of the cells that are still too wide, the
 * widest first, so that what is left of the time goes where it is needed. What counts is the time of forks, so that a run that was cut off
 * has what it had left.
 */
record BudgetedRounds(Plan plan) implements Schedule {
    @Override
    public List<PlannedCell> round(int round, Book book, Set<Cell> unavailable) {
        if (round <= budget().rounds()) {
            return plan.round(round, unavailable);
        }
        List<PlannedCell> available = plan.cells().stream()
                .filter(planned -> !unavailable.contains(planned.cell()))
                .toList();
        // a canary that was asked for is a row like any other
        List<PlannedCell> wide = available.stream()
                .filter(planned -> !planned.unasked())
                .flatMap(planned -> tooWide(planned, before(round, planned, book)).stream())
                .sorted(Comparator.comparingDouble(cell -> -cell.precision().halfWidth()))
                .map(Wide::planned)
                .toList();
        if (wide.isEmpty()) {
            return List.of(); // rounds do not go on for canaries alone
        }
        List<PlannedCell> cells =
                new ArrayList<>(available.stream().filter(PlannedCell::canary).toList());
        cells.removeAll(wide);
        cells.addAll(wide);
        return cells;
    }

    private record Wide(PlannedCell planned, Precision precision) {}

    private Optional<Wide> tooWide(PlannedCell planned, List<ForkRecord> forks) {
        // more forks mend no cell of which one has failed
        boolean measured = !forks.isEmpty() && forks.stream().allMatch(fork -> fork.state() == CellState.MEASURED);
        return measured
                ? Optional.of(new Wide(planned, Precision.of(forks)))
                        .filter(wide -> !wide.precision().isEnough(budget()))
                : Optional.empty();
    }

    /** What this round has measured already counts in the next: a run that goes on in the middle of one decides alike. */
    private static List<ForkRecord> before(int round, PlannedCell planned, Book book) {
        return book.of(planned.cell()).stream()
                .filter(fork -> fork.round() < round)
                .toList();
    }

    @Override
    public boolean admits(PlannedCell next, Book book) {
        double last = book.of(next.cell()).stream()
                .mapToDouble(ForkRecord::wallSeconds)
                .max()
                .orElse(Estimate.ofReference().seconds(next));
        return spentSeconds(book) + last <= budget().seconds();
    }

    static double spentSeconds(Book book) {
        return book.wallSeconds();
    }

    /** Marks those that did not get there; of a row that nobody asked for no precision was asked either. */
    @Override
    public List<CellOutcome> judged(List<CellOutcome> outcomes, Book book) {
        return outcomes.stream().map(outcome -> judged(outcome, book)).toList();
    }

    private CellOutcome judged(CellOutcome outcome, Book book) {
        Precision precision = Precision.of(book.of(outcome.cell()));
        boolean isKnown = precision.isEnough(budget());
        boolean isUnasked = outcome.marks().contains(CellOutcome.CANARY);
        return outcome.state() != CellState.MEASURED || isKnown || isUnasked
                ? outcome
                : outcome.marked(Precision.MARK + ": " + precision.text());
    }

    private RunInfo.Budget budget() {
        return plan.settings().budget();
    }
}
