package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.RunInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that lack rounds which they could have had: the run, or the shard of a merged one, was cut off. A budget that is used up cuts nothing
 * off: there the mark of a wide row tells.
 */
record CutOff(Plan plan, Book book, Map<Cell, String> unavailable) {

    /** {@code outcomes}, each that was cut off with a mark such as {@code cut off: 1 of 3 rounds}. */
    List<CellOutcome> marked(List<CellOutcome> outcomes) {
        Map<String, Boolean> usedUp = new HashMap<>();
        return outcomes.stream().map(outcome -> marked(outcome, usedUp)).toList();
    }

    private CellOutcome marked(CellOutcome outcome, Map<String, Boolean> usedUp) {
        List<ForkRecord> forks = book.of(outcome.cell());
        boolean isCut = !forks.isEmpty()
                && lacks(outcome.cell(), book)
                && !usedUp.computeIfAbsent(forks.get(forks.size() - 1).origin(), this::usedItsBudgetUp);
        int all = plan.settings().rounds();
        String rounds = book.roundsOf(outcome.cell(), all) + " of " + all + " rounds";
        return isCut ? outcome.marked(CellOutcome.CUT_OFF + ": " + rounds) : outcome;
    }

    private boolean lacks(Cell cell, Book book) {
        return book.roundsOf(cell, plan.settings().rounds()) < plan.settings().rounds()
                && !unavailable.containsKey(cell)
                && book.refusal(cell).isEmpty();
    }

    /** Each run that was merged had the budget for itself; it was used up where any fork that it owes would not have fitted. */
    private boolean usedItsBudgetUp(String origin) {
        RunInfo.Settings settings = plan.settings();
        if (settings.budget() == null) {
            return false;
        }
        Book own = new Book();
        String shard = settings.shard();
        for (ForkRecord fork : book.forks()) {
            if (fork.origin().equals(origin)) {
                own.add(fork);
                shard = fork.shard().orElse(shard);
            }
        }
        Plan its = new Plan(plan.whole(), settings.inShard(shard));
        Schedule schedule = Schedule.of(its);
        return its.cells().stream()
                .filter(planned -> lacks(planned.cell(), own))
                .anyMatch(planned -> !schedule.admits(planned, own));
    }
}
