package dev.ringside.run;

import dev.ringside.results.CanaryDrift;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
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
    private final Book book = new Book();
    private final Schedule schedule;
    private Instant started = Instant.now();
    private volatile boolean stopped;

    Engine(Plan plan, ForkRunner runner, RunFolder folder, Progress progress) {
        this.plan = plan;
        this.runner = runner;
        this.folder = folder;
        this.progress = progress;
        schedule = plan.settings().budget() == null ? new FixedRounds(plan) : new BudgetedRounds(plan);
    }

    /** Goes on after {@code forks} of a run that began at {@code began} and was cut off. */
    void resume(Instant began, List<ForkRecord> forks) {
        started = began;
        forks.forEach(book::add);
    }

    void run() throws IOException {
        for (PlannedCell planned : plan.cells()) {
            Availability.refusal(planned.cell()).ifPresent(reason -> unavailable.put(planned.cell(), reason));
        }
        plan.cells().forEach(planned -> book.refusal(planned.cell())
                .ifPresent(reason -> unavailable.putIfAbsent(planned.cell(), reason)));
        progress.started(outlook());
        int round = 1;
        while (runRound(round)) {
            round++;
        }
        progress.close();
    }

    /** False where the run is over. */
    private boolean runRound(int round) throws IOException {
        List<PlannedCell> cells = schedule.round(round, book);
        for (PlannedCell planned : cells) {
            if (isPending(planned, round)) {
                if (stopped || !schedule.admits(planned, book)) {
                    return false;
                }
                runFork(planned, round);
            }
        }
        return !cells.isEmpty();
    }

    private boolean isPending(PlannedCell planned, int round) {
        return !unavailable.containsKey(planned.cell()) && !book.has(planned.cell(), round);
    }

    private Outlook outlook() {
        List<PlannedCell> left = left();
        return new Outlook(
                book.size(),
                left.size(),
                Plan.estimate(left).toMillis() / 1e3,
                Tally.of(book.forks(), unavailable.keySet()),
                Drift.of(plan.cells(), book.forks()).stream()
                        .map(CanaryDrift::now)
                        .toList());
    }

    /** The forks that the plan counts and that have not run yet. */
    private List<PlannedCell> left() {
        List<PlannedCell> pending = new ArrayList<>();
        for (int round = 1; round <= plan.settings().rounds(); round++) {
            for (PlannedCell planned : plan.cells()) {
                if (isPending(planned, round)) {
                    pending.add(planned);
                }
            }
        }
        return pending;
    }

    private NextFork next(PlannedCell planned, int round) {
        return new NextFork(
                planned,
                round,
                book.of(planned.cell()).size() + 1,
                plan.settings().rounds(),
                Plan.estimate(List.of(planned)).toMillis() / 1e3);
    }

    private void runFork(PlannedCell planned, int round) throws IOException {
        progress.starting(next(planned, round));
        ForkRecord fork = runner.run(planned, round, book.size() + 1);
        if (stopped) {
            return; // it was killed, which says nothing about the cell
        }
        folder.append(fork);
        book.add(fork);
        if (fork.state() == CellState.UNAVAILABLE) {
            unavailable.put(planned.cell(), fork.reason());
        }
        progress.ended(fork, outlook());
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
        RunInfo info = new RunInfo(
                RunInfo.SCHEMA,
                name,
                started,
                Instant.now(),
                revision,
                host,
                plan.settings(),
                schedule.judged(Outcomes.of(plan.cells(), book.forks(), unavailable), book),
                medianOverhead(),
                List.of(),
                Drift.of(plan.cells(), book.forks()));
        folder.write(info, book.forks());
        return info;
    }

    private double medianOverhead() {
        double[] overheads = book.forks().stream()
                .filter(fork -> fork.state() == CellState.MEASURED)
                .mapToDouble(ForkRecord::overheadSeconds)
                .toArray();
        return overheads.length == 0 ? Double.NaN : new Median().evaluate(overheads);
    }
}
