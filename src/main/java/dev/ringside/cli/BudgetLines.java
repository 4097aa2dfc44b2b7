package dev.ringside.cli;

import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.RunInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which cells a run with a budget got to know well enough, for the terminal. */
final class BudgetLines {
    private static final String WIDE = "wide: ";

    private BudgetLines() {}

    /** What a budget is enough for; {@code seconds} is what the least rounds take. */
    static String outlook(RunInfo.Budget budget, double seconds) {
        String least = budget.rounds() + " rounds take about " + Durations.text(Math.round(seconds));
        return "at most " + Durations.text(budget.seconds()) + ": " + least
                + (seconds > budget.seconds()
                        ? ", which is more than that: no cell will be known well enough"
                        : ", the rest goes where it is needed");
    }

    /** Empty for a run without a budget. */
    static List<String> of(RunInfo info) {
        RunInfo.Budget budget = info.settings().budget();
        if (budget == null) {
            return List.of();
        }
        List<CellOutcome> measured = info.cells().stream()
                .filter(cell -> cell.state() == CellState.MEASURED)
                .filter(cell -> !cell.marks().contains(CellOutcome.CANARY))
                .toList();
        List<String> lines = new ArrayList<>();
        for (CellOutcome cell : measured) {
            cell.marks().stream()
                    .filter(mark -> mark.startsWith(WIDE))
                    .forEach(mark -> lines.add("not known well enough: "
                            + cell.cell().id() + "  (" + mark.substring(WIDE.length()) + ")"));
        }
        lines.add(String.format(
                Locale.ROOT,
                "%d of %d cells are known within %s %% after at least %d forks; budget %s",
                measured.size() - lines.size(),
                measured.size(),
                percent(budget.precision()),
                budget.rounds(),
                Durations.text(budget.seconds())));
        return lines;
    }

    private static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.4f", 100 * share);
        return text.replaceFirst("\\.?0+$", "");
    }
}
