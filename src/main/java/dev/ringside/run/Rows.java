package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which forks of a shard are of rows of the whole. A row that was asked for and is a canary too is measured in every shard; it is the row of the
 * shard to which it is dealt, since a mean over several sessions, or hosts, would be of none.
 */
final class Rows {
    private final RunPlan run;
    private final Set<Cell> asked;
    private final Map<String, Set<Cell>> dealt = new HashMap<>();

    Rows(RunPlan run) {
        this.run = run;
        asked = cells(run.cells().stream().filter(planned -> !planned.unasked()).collect(Collectors.toSet()));
    }

    private static Set<Cell> cells(Set<PlannedCell> planned) {
        return planned.stream().map(PlannedCell::cell).collect(Collectors.toSet());
    }

    /** {@code fork} with where it is from, and beside the row where another shard has that. */
    ForkRecord placed(ForkRecord fork) {
        ForkRecord merged = fork.merged(fork.order(), run.name(), run.settings().shard());
        return has(merged.cell(), merged.shard()) ? merged : merged.beside();
    }

    /** Whether {@code shard}, or a whole run where there is none, measures {@code cell} for its own sake, or as a canary that nobody asked for. */
    boolean has(Cell cell, Optional<String> shard) {
        return !asked.contains(cell)
                || shard.map(name -> dealt.computeIfAbsent(name, this::dealt).contains(cell))
                        .orElse(true);
    }

    private Set<Cell> dealt(String shard) {
        return cells(Shard.parse(shard).dealt(run.cells()));
    }
}
