package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** Takes the cells of a plan through its rounds, one fork at a time, and leaves the files of the run. */
final class Engine {
    private final Plan plan;
    private final ForkRunner runner;
    private final RunFolder folder;
    private final Progress progress;
    private final Map<Cell, String> unavailable = new HashMap<>();
    private final List<ForkRecord> forks = new ArrayList<>();
    private final Instant started = Instant.now();
    private volatile boolean stopped;

    Engine(Plan plan, ForkRunner runner, RunFolder folder, Progress progress) {
        this.plan = plan;
        this.runner = runner;
        this.folder = folder;
        this.progress = progress;
    }

    void run() throws IOException {
        for (PlannedCell planned : plan.cells()) {
            Availability.refusal(planned.cell()).ifPresent(reason -> unavailable.put(planned.cell(), reason));
        }
        int rounds = plan.settings().rounds();
        List<PlannedCell> wanted = plan.cells().stream()
                .filter(planned -> !unavailable.containsKey(planned.cell()))
                .toList();
        progress.started(wanted.size() * rounds, Plan.estimate(wanted, rounds).toSeconds());
        for (int round = 1; round <= rounds && !stopped; round++) {
            for (PlannedCell planned : plan.round(round)) {
                if (!stopped && !unavailable.containsKey(planned.cell())) {
                    runFork(planned, round);
                }
            }
        }
        progress.finished();
    }

    private void runFork(PlannedCell planned, int round) throws IOException {
        progress.starting(planned, round);
        ForkRecord fork = runner.run(planned, round, forks.size() + 1);
        if (stopped) {
            return; // it was killed, which says nothing about the cell
        }
        folder.append(fork);
        synchronized (this) {
            forks.add(fork);
        }
        progress.ended(fork);
        if (fork.state() == CellState.UNAVAILABLE) {
            unavailable.put(planned.cell(), fork.reason());
            progress.skipped(plan.settings().rounds() - round);
        }
    }

    /** Lets no further fork start. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Writes what is known so far. */
    synchronized RunInfo write(String name, String revision, Map<String, String> host) throws IOException {
        List<Cell> cells = plan.cells().stream().map(PlannedCell::cell).toList();
        RunInfo info = new RunInfo(
                RunInfo.SCHEMA,
                name,
                started,
                Instant.now(),
                revision,
                host,
                plan.settings(),
                Outcomes.of(cells, forks, unavailable),
                medianOverhead());
        folder.write(info, forks);
        return info;
    }

    private double medianOverhead() {
        double[] overheads = forks.stream()
                .filter(fork -> fork.state() == CellState.MEASURED)
                .mapToDouble(ForkRecord::overheadSeconds)
                .toArray();
        return overheads.length == 0 ? Double.NaN : new Median().evaluate(overheads);
    }
}
