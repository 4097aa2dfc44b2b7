package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.PlannedCell;
import java.util.List;
import java.util.Set;

/** As many rounds as were asked for, each of all cells. */
record FixedRounds(Plan plan) implements Schedule {
    @Override
    public List<PlannedCell> round(int round, Book book, Set<Cell> unavailable) {
        return round <= plan.settings().rounds() ? plan.round(round, unavailable) : List.of();
    }

    @Override
    public boolean admits(PlannedCell next, Book book) {
        return true;
    }

    @Override
    public List<CellOutcome> judged(List<CellOutcome> outcomes, Book book) {
        return outcomes;
    }
}
