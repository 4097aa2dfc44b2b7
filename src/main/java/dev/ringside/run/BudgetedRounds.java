package dev.ringside.run;

import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rounds until every cell is known well enough or the time is up. The first ones are of all cells: to stop as soon as an interval happens
 * to be narrow, with few forks, makes intervals that lie. The later ones are of the canaries and of the cells that are still too wide, the
 * widest first, so that what is left of the time goes where it is needed. What counts is the time of forks, so that a run that was cut off
 * has what it had left.
 */
record BudgetedRounds(Plan plan) implements Schedule {
    @Override
    public List<PlannedCell> round(int round, Book book) {
        if (round <= budget().rounds()) {
            return plan.round(round);
        }
        List<PlannedCell> wide = plan.cells().stream()
                .filter(planned -> !planned.canary() && isTooWide(planned, round, book))
                .sorted(Comparator.comparingDouble((PlannedCell planned) ->
                        -precision(planned, round, book).halfWidth()))
                .toList();
        if (wide.isEmpty()) {
            return List.of();
        }
        List<PlannedCell> cells = new ArrayList<>(
                plan.cells().stream().filter(PlannedCell::canary).toList());
        cells.addAll(wide);
        return cells;
    }

    private boolean isTooWide(PlannedCell planned, int round, Book book) {
        List<ForkRecord> forks = before(round, planned, book);
        // more forks mend no cell of which one has failed
        boolean measured = !forks.isEmpty() && forks.stream().allMatch(fork -> fork.state() == CellState.MEASURED);
        return measured && !Precision.of(forks).isWithin(budget().precision());
    }

    private static Precision precision(PlannedCell planned, int round, Book book) {
        return Precision.of(before(round, planned, book));
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
        return book.forks().stream().mapToDouble(ForkRecord::wallSeconds).sum();
    }

    /** Marks those that did not get there; of a row that nobody asked for no precision was asked either. */
    @Override
    public List<CellOutcome> judged(List<CellOutcome> outcomes, Book book) {
        return outcomes.stream().map(outcome -> judged(outcome, book)).toList();
    }

    private CellOutcome judged(CellOutcome outcome, Book book) {
        Precision precision = Precision.of(book.of(outcome.cell()));
        boolean isKnown = precision.forks() >= budget().rounds() && precision.isWithin(budget().precision());
        boolean isUnasked = outcome.marks().contains(CellOutcome.CANARY);
        return outcome.state() != CellState.MEASURED || isKnown || isUnasked
                ? outcome
                : outcome.marked(Precision.MARK + ": " + precision.text());
    }

    private RunInfo.Budget budget() {
        return plan.settings().budget();
    }
}
