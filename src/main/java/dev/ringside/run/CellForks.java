package dev.ringside.run;

import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The forks of one cell. */
final class CellForks {
    /** A fork that was measured makes the cell known, and one that failed makes it wrong, whatever became of the others. */
    private static final List<CellState> WORST_FIRST =
            List.of(CellState.FAILED, CellState.INVALID, CellState.MEASURED, CellState.UNAVAILABLE);

    /** Of a cell that had no turn; nobody adds to it. */
    static final CellForks NONE = new CellForks();

    private final List<ForkRecord> forks = new ArrayList<>();
    private final Set<Integer> rounds = new HashSet<>();
    private int worst = WORST_FIRST.size();

    void add(ForkRecord fork) {
        forks.add(fork);
        rounds.add(fork.round());
        int state = WORST_FIRST.indexOf(fork.state());
        worst = state < 0 ? worst : Math.min(worst, state);
    }

    List<ForkRecord> all() {
        return List.copyOf(forks);
    }

    boolean has(int round) {
        return rounds.contains(round);
    }

    int rounds(int last) {
        return (int)
                rounds.stream().filter(round -> 1 <= round && round <= last).count();
    }

    Optional<CellState> worst() {
        return worst < WORST_FIRST.size() ? Optional.of(WORST_FIRST.get(worst)) : Optional.empty();
    }
}
