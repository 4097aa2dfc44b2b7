package dev.ringside.run;

import dev.ringside.results.BadRunException;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
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

/** One of the runs that are merged: its plan, its forks, the cells that its host refused, and when it ended. */
record Part(RunFolder folder, RunPlan run, List<ForkRecord> forks, Map<Cell, String> refusals, Instant ended) {
    /** Reads a run, whether it came to its end or was cut off; refuses what is none. */
    static Part read(Path path) {
        RunFolder folder = new RunFolder(path);
        RunPlan run = folder.readPlan();
        try {
            List<ForkRecord> forks = folder.readForks();
            RunStart.requirePlanned(forks, run, folder);
            RunStart.planned(run, folder);
            Optional<RunInfo> info =
                    Files.isRegularFile(folder.runFile()) ? Optional.of(folder.readInfo()) : Optional.empty();
            Instant ended =
                    info.map(RunInfo::ended).or(() -> Account.lastFork(forks)).orElse(run.started());
            return new Part(folder, run, forks, info.map(Part::refusals).orElse(Map.of()), ended);
        } catch (IOException e) {
            throw new BadRunException("the run in " + path + " cannot be read: " + e.getMessage());
        }
    }

    private static Map<Cell, String> refusals(RunInfo info) {
        Map<Cell, String> refusals = new LinkedHashMap<>();
        for (CellOutcome outcome : info.cells()) {
            if (outcome.state() == CellState.UNAVAILABLE) {
                refusals.put(outcome.cell(), outcome.reason());
            }
        }
        return refusals;
    }

    /** The part of the whole that it measured; empty for a whole. */
    Optional<Shard> shard() {
        return Optional.ofNullable(run.settings().shard()).map(Shard::parse);
    }

    /** The settings that its figures depend on: not where it ran, of which shard, and in which order. */
    RunInfo.Settings asked() {
        RunInfo.Settings all = run.settings();
        return new RunInfo.Settings("", all.rounds(), 0, all.only(), null, all.budget(), all.overrides());
    }
}
