package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cells so far, each counted once by the worst that has become of it, and forks that carry a mark of a disturbed host. */
public record Tally(int measured, int unavailable, int invalid, int failed, int disturbed) {

    /** {@code refused} are cells that no fork was tried of. */
    static Tally of(List<ForkRecord> forks, Set<Cell> refused) {
        Set<Cell> unavailable = new HashSet<>(refused);
        unavailable.addAll(in(CellState.UNAVAILABLE, forks));
        Set<Cell> failed = in(CellState.FAILED, forks);
        Set<Cell> invalid = in(CellState.INVALID, forks);
        Set<Cell> measured = in(CellState.MEASURED, forks);
        invalid.removeAll(failed);
        measured.removeAll(failed);
        measured.removeAll(invalid);
        unavailable.removeAll(failed);
        unavailable.removeAll(invalid);
        unavailable.removeAll(measured);
        return new Tally(measured.size(), unavailable.size(), invalid.size(), failed.size(), disturbed(forks));
    }

    private static Set<Cell> in(CellState state, List<ForkRecord> forks) {
        Set<Cell> cells = new HashSet<>();
        forks.stream().filter(fork -> fork.state() == state).forEach(fork -> cells.add(fork.cell()));
        return cells;
    }

    private static int disturbed(List<ForkRecord> forks) {
        return (int) forks.stream().filter(ForkRecord::isDisturbed).count();
    }
}
