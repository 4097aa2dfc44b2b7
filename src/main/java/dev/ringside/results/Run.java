package dev.ringside.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A run as it was read from its folder: what is known of it, and every fork that was measured, by cell. */
public record Run(RunInfo info, Map<Cell, List<ForkRecord>> measured) {

    public static Run read(Path folder) throws IOException {
        RunFolder files = new RunFolder(folder);
        return of(files.readInfo(), files.readForks());
    }

    public static Run of(RunInfo info, List<ForkRecord> forks) {
        Map<Cell, List<ForkRecord>> measured = new LinkedHashMap<>();
        for (ForkRecord fork : forks) {
            if (fork.state() == CellState.MEASURED && !fork.isBeside()) {
                measured.computeIfAbsent(fork.cell(), cell -> new ArrayList<>()).add(fork);
            }
        }
        return new Run(info, measured);
    }

    /** The run without the rows that nobody asked for, its canaries. */
    public Run asked() {
        Set<Cell> unasked = info.cells().stream()
                .filter(outcome -> outcome.marks().contains(CellOutcome.CANARY))
                .map(CellOutcome::cell)
                .collect(Collectors.toSet());
        Map<Cell, List<ForkRecord>> rest = new LinkedHashMap<>(measured);
        rest.keySet().removeAll(unasked);
        return new Run(
                info.withCells(info.cells().stream()
                        .filter(outcome -> !unasked.contains(outcome.cell()))
                        .toList()),
                rest);
    }

    /** The cells that were measured and that {@code which} accepts. */
    public List<Cell> cells(Predicate<Cell> which) {
        return measured.keySet().stream().filter(which).toList();
    }

    /** A metric of a cell over its forks; empty where no fork has it. */
    public Optional<Interval> metric(Cell cell, String name) {
        double[] means = measured.getOrDefault(cell, List.of()).stream()
                .map(fork -> fork.metrics().get(name))
                .filter(Objects::nonNull)
                .mapToDouble(Metric::mean)
                .toArray();
        return means.length == 0 ? Optional.empty() : Optional.of(Interval.of(means));
    }

    public Optional<CellOutcome> outcome(Cell cell) {
        return info.cells().stream()
                .filter(outcome -> outcome.cell().equals(cell))
                .findFirst();
    }
}
