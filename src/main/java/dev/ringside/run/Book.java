package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All forks of a run so far, those of before it was cut off too. What is asked of it between two forks costs the same after any number. */
final class Book {
    private final List<ForkRecord> forks = new ArrayList<>();
    private final Map<Cell, CellForks> byCell = new HashMap<>();
    private final Map<CellState, Integer> cells = new HashMap<>();
    private double wallSeconds;
    private int disturbed;

    synchronized void add(ForkRecord fork) {
        forks.add(fork);
        wallSeconds += fork.wallSeconds();
        disturbed += fork.isDisturbed() ? 1 : 0;
        if (fork.isBeside()) {
            return; // of its run, and of no row
        }
        CellForks own = byCell.computeIfAbsent(fork.cell(), cell -> new CellForks());
        own.worst().ifPresent(before -> cells.merge(before, -1, Integer::sum));
        own.add(fork);
        own.worst().ifPresent(now -> cells.merge(now, 1, Integer::sum));
    }

    synchronized List<ForkRecord> forks() {
        return List.copyOf(forks);
    }

    private CellForks own(Cell cell) {
        return byCell.getOrDefault(cell, CellForks.NONE);
    }

    synchronized List<ForkRecord> of(Cell cell) {
        return own(cell).all();
    }

    synchronized boolean has(Cell cell, int round) {
        return own(cell).has(round);
    }

    /** How many of the first {@code rounds} rounds it has a fork of {@code cell} of. */
    synchronized int roundsOf(Cell cell, int rounds) {
        return own(cell).rounds(rounds);
    }

    /** Why a fork of it could not be had; further ones are not tried. */
    Optional<String> refusal(Cell cell) {
        return of(cell).stream()
                .filter(fork -> fork.state() == CellState.UNAVAILABLE)
                .map(ForkRecord::reason)
                .findFirst();
    }

    /** The worst that has become of {@code cell}; empty where no fork of it was tried. */
    synchronized Optional<CellState> worst(Cell cell) {
        return own(cell).worst();
    }

    /** Cells of which {@code state} is the worst that has become of them. */
    synchronized int cells(CellState state) {
        return cells.getOrDefault(state, 0);
    }

    /** Forks that carry a mark of a disturbed host. */
    synchronized int disturbed() {
        return disturbed;
    }

    /** Of all forks together. */
    synchronized double wallSeconds() {
        return wallSeconds;
    }

    synchronized int size() {
        return forks.size();
    }
}
