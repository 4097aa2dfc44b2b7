package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.PlannedCell;
import java.util.List;
import java.util.Set;

/** Which forks a run has, and in which order: by the plan and by what earlier rounds have shown, so that a run that goes on decides alike. */
interface Schedule {
    static Schedule of(Plan plan) {
        return plan.settings().budget() == null ? new FixedRounds(plan) : new BudgetedRounds(plan);
    }

    /**
     * The cells of {@code round}, from 1, in their order, by what the rounds before it have left in {@code book}, without the {@code
     * unavailable}; empty when the run is over.
     */
    List<PlannedCell> round(int round, Book book, Set<Cell> unavailable);

    /** Whether there is still time for one more fork. */
    boolean admits(PlannedCell next, Book book);

    /** {@code outcomes} with what this schedule knows of them. */
    List<CellOutcome> judged(List<CellOutcome> outcomes, Book book);
}
