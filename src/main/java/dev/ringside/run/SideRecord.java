package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One side of a duet as an ordinary run: its folder, with every fork as it ends, and what became of every cell. */
public final class SideRecord {
    private final RunPlan run;
    private final RunFolder folder;
    private final Plan plan;
    private final Map<Cell, String> unavailable = new HashMap<>();
    private final Book book = new Book();

    /** Begins it with its plan on disk; {@code folder} is there and empty. */
    public SideRecord(RunPlan run, RunFolder folder) throws IOException {
        this.run = run;
        this.folder = folder;
        plan = RunStart.planned(run, folder);
        folder.write(run, List.of());
    }

    public RunFolder folder() {
        return folder;
    }

    /** A cell of which no fork is tried, and why. */
    public void refuse(Cell cell, String reason) {
        unavailable.put(cell, reason);
    }

    public void addPreparation(double seconds) throws IOException {
        folder.addPreparation(seconds);
    }

    public void add(ForkRecord fork) throws IOException {
        folder.append(fork);
        book.add(fork);
        if (fork.state() == CellState.UNAVAILABLE) {
            unavailable.put(fork.cell(), fork.reason());
        }
    }

    public int size() {
        return book.size();
    }

    /** Seconds of all its forks. */
    public double seconds() {
        return book.wallSeconds();
    }

    public List<ForkRecord> forks() {
        return book.forks();
    }

    /** Writes what is known so far. */
    public RunInfo write(Instant ended) throws IOException {
        RunInfo info = Account.of(run, plan, book, unavailable, ended, folder.preparationSeconds());
        folder.write(info, book.forks());
        return info;
    }
}
