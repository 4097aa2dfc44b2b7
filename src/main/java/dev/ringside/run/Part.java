package dev.ringside.run;

import dev.ringside.results.BadRunException;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One of the runs that are merged: its plan, its forks, the cells that its host refused, and when it ended. */
record Part(RunFolder folder, RunPlan run, List<ForkRecord> forks, Map<Cell, String> refusals, Instant ended) {
    /** Reads a run, whether it came to its end or was cut off; refuses what is none. */
    static Part read(Path path) {
        RunFolder folder = new RunFolder(path);
        RunPlan run = folder.readPlan();
        try {
            List<ForkRecord> read = folder.readForks();
            RunStart.requirePlanned(read, run, folder);
            RunStart.planned(run, folder);
            Rows rows = new Rows(run);
            List<ForkRecord> forks = read.stream().map(rows::placed).toList();
            Optional<RunInfo> info =
                    Files.isRegularFile(folder.runFile()) ? Optional.of(folder.readInfo()) : Optional.empty();
            Instant ended =
                    info.map(RunInfo::ended).or(() -> Account.lastFork(forks)).orElse(run.started());
            return new Part(
                    folder, run, forks, info.map(known -> refusals(known, rows)).orElse(Map.of()), ended);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadRunException("the run in " + path + " cannot be read: " + e.getMessage());
        }
    }

    private static Map<Cell, String> refusals(RunInfo info, Rows rows) {
        Map<Cell, String> refusals = new LinkedHashMap<>();
        for (CellOutcome outcome : info.cells()) {
            if (outcome.state() == CellState.UNAVAILABLE
                    && rows.has(
                            outcome.cell(), Optional.ofNullable(info.settings().shard()))) {
                refusals.put(outcome.cell(), outcome.reason());
            }
        }
        return refusals;
    }

    /** The part of the whole that it measured; empty for a whole. */
    Optional<Shard> shard() {
        return Optional.ofNullable(run.settings().shard()).map(Shard::parse);
    }

    /** That it lacks forks, how many cells of {@code merged} lack them, and how to go on; empty where it was not cut off. */
    Optional<String> cutOff(RunInfo merged) {
        Set<Cell> begun = forks.stream()
                .filter(fork -> !fork.isBeside())
                .map(ForkRecord::cell)
                .collect(Collectors.toSet());
        Set<Cell> own = own();
        long lacking = merged.cells().stream()
                .filter(outcome -> outcome.isCutOff() && begun.contains(outcome.cell())
                        || outcome.state() == CellState.MISSING && own.contains(outcome.cell()))
                .count();
        return lacking == 0
                ? Optional.empty()
                : Optional.of(shard().map(shard -> "shard " + shard).orElse("the run") + " in " + folder.path()
                        + " was cut off: " + lacking + (lacking == 1 ? " cell lacks" : " cells lack") + " rounds; "
                        + folder.howToGoOn());
    }

    /** The cells that nobody but it had to begin; none of a merged run, which may lack a shard, or of one that had a budget. */
    private Set<Cell> own() {
        boolean isMerged = forks.stream().anyMatch(fork -> !fork.origin().equals(run.name()));
        if (isMerged || run.settings().budget() != null) {
            return Set.of();
        }
        Rows rows = new Rows(run);
        Optional<String> shard = shard().map(Shard::toString);
        return run.cells().stream()
                .map(PlannedCell::cell)
                .filter(cell -> rows.has(cell, shard))
                .collect(Collectors.toSet());
    }

    /** The settings that its figures depend on: not where it ran, of which shard, and in which order. */
    RunInfo.Settings asked() {
        RunInfo.Settings all = run.settings();
        return new RunInfo.Settings("", all.rounds(), 0, all.only(), null, all.budget(), all.overrides());
    }
}
