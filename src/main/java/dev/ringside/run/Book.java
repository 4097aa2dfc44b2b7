package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All forks of a run so far, those of before it was cut off too. */
final class Book {
    private final List<ForkRecord> forks = new ArrayList<>();
    private final Map<Cell, List<ForkRecord>> byCell = new HashMap<>();

    synchronized void add(ForkRecord fork) {
        forks.add(fork);
        byCell.computeIfAbsent(fork.cell(), cell -> new ArrayList<>()).add(fork);
    }

    synchronized List<ForkRecord> forks() {
        return List.copyOf(forks);
    }

    synchronized List<ForkRecord> of(Cell cell) {
        return List.copyOf(byCell.getOrDefault(cell, List.of()));
    }

    boolean has(Cell cell, int round) {
        return of(cell).stream().anyMatch(fork -> fork.round() == round);
    }

    /** Why a fork of it could not be had; further ones are not tried. */
    Optional<String> refusal(Cell cell) {
        return of(cell).stream()
                .filter(fork -> fork.state() == CellState.UNAVAILABLE)
                .map(ForkRecord::reason)
                .findFirst();
    }

    synchronized int size() {
        return forks.size();
    }
}
