package dev.ringside.diff;

import dev.ringside.evidence.LatencyCounts;
import dev.ringside.results.BadRunException;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkScan;
import dev.ringside.results.JmhSettings;
import dev.ringside.results.PlainText;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunScan;
import dev.ringside.results.ScannedFork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Reads the folder of a run of ours. */
final class RunSide {
    private final LatencyCounts latencies = new LatencyCounts();
    private final Map<Cell, CellRow> cells = new HashMap<>();
    private final Map<JmhSettings, SortedMap<String, String>> settings = new HashMap<>();

    private RunSide() {}

    static Side read(String label, RunFolder folder) throws IOException {
        if (!Files.isRegularFile(folder.runFile())) {
            throw new BadRunException(
                    Files.isRegularFile(folder.planFile())
                            ? "the run in " + folder.path() + " was cut off and has no run.json yet; "
                                    + folder.howToGoOn()
                            : "no run in " + folder.path() + ": it has no run.json; see the folders in results");
        }
        if (!Files.isRegularFile(folder.forksFile())) {
            throw new BadRunException("the run in " + folder.path() + " has no forks.jsonl");
        }
        return new RunSide().side(label, folder);
    }

    private Side side(String label, RunFolder folder) throws IOException {
        RunScan run;
        try (InputStream in = Files.newInputStream(folder.runFile())) {
            run = RunScan.read(folder.runFile(), in);
        }
        for (CellOutcome outcome : run.cells()) {
            if (!PlainText.is(outcome.cell().toString())) {
                throw new BadRunException(folder.runFile() + " has a cell whose name cannot be shown: "
                        + PlainText.of(outcome.cell().toString()));
            }
            if (cells.put(outcome.cell(), new CellRow(outcome)) != null) {
                throw new BadRunException(folder.runFile() + " has the same cell twice: "
                        + PlainText.of(outcome.cell().id()));
            }
        }
        try (InputStream in = Files.newInputStream(folder.forksFile())) {
            ForkScan.read(folder.forksFile(), in, this::take);
        }
        List<Row> rows = new ArrayList<>();
        List<Row> canaries = new ArrayList<>();
        cells.values().forEach(cell -> (cell.isCanary() ? canaries : rows).add(cell.row()));
        if (rows.isEmpty()) {
            throw new BadRunException("the run in " + folder.path() + " has no rows");
        }
        List<Row> sorted = Row.sorted(rows);
        return new Side(
                label,
                folder.path().toString(),
                run.revision(),
                run.name(),
                run.host(),
                sorted,
                Digested.of(run.name(), run.revision(), run.host(), sorted),
                Row.sorted(canaries));
    }

    private void take(ScannedFork fork) {
        if (fork.isMeasured()) {
            // a fork of a cell that run.json does not have is of no row that could be vouched for
            cells.computeIfAbsent(fork.cell(), RunSide::unknown)
                    .add(fork, settings.computeIfAbsent(fork.jmh(), Setting::of), latencies);
        }
    }

    private static CellRow unknown(Cell cell) {
        return new CellRow(
                new CellOutcome(cell, CellState.FAILED, "run.json does not have it", 0, 0, Map.of(), List.of()));
    }
}
