package dev.ringside.run;

import dev.ringside.results.CanaryDrift;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the cells of a plan through its rounds, one fork at a time, and leaves the files of the run. */
final class Engine {
    private final Plan plan;
    private final ForkRunner runner;
    private final RunFolder folder;
    private final Progress progress;
    private final Map<Cell, String> unavailable = new HashMap<>();
    private final Book book = new Book();
    private final Schedule schedule;
    private Estimate estimate = Estimate.ofReference();
    private volatile boolean stopped;
    private double preparation;

    Engine(Plan plan, ForkRunner runner, RunFolder folder, Progress progress) {
        this.plan = plan;
        this.runner = runner;
        this.folder = folder;
        this.progress = progress;
        schedule = Schedule.of(plan);
    }

    /** Takes {@code estimate} for a start; it learns from every fork. */
    void expect(Estimate estimate) {
        this.estimate = estimate;
    }

    /** Goes on after {@code forks} of a run that was cut off. */
    void resume(List<ForkRecord> forks) {
        forks.forEach(book::add);
        forks.forEach(estimate::learn);
    }

    /** Finds out what this host cannot do, now that it is made ready. */
    void prepare() {
        for (PlannedCell planned : plan.cells()) {
            Cell cell = planned.cell();
            // what has all its forks was available
            if (book.of(cell).size() < plan.settings().rounds()) {
                Availability.refusal(cell).ifPresent(reason -> unavailable.put(cell, reason));
            }
            book.refusal(cell).ifPresent(reason -> unavailable.putIfAbsent(cell, reason));
        }
    }

    /** True where nothing is left to measure. */
    boolean isOver() {
        List<PlannedCell> cells;
        for (int round = 1; !(cells = cells(round)).isEmpty(); round++) {
            for (PlannedCell planned : cells) {
                if (isPending(planned, round)) {
                    return !schedule.admits(planned, book);
                }
            }
        }
        return true;
    }

    void run() throws IOException {
        preparation = runner.prepare(left());
        progress.started(outlook());
        int round = 1;
        while (runRound(round)) {
            round++;
        }
        progress.close();
    }

    /** What this host can measure of {@code round}; empty where the run is over. */
    private List<PlannedCell> cells(int round) {
        List<PlannedCell> cells = schedule.round(round, book).stream()
                .filter(planned -> !unavailable.containsKey(planned.cell()))
                .toList();
        // rounds that go on for the sake of some cells do not go on for canaries alone
        boolean onlyCanaries =
                round > plan.settings().rounds() && cells.stream().allMatch(PlannedCell::canary);
        return onlyCanaries ? List.of() : cells;
    }

    /** False where the run is over. */
    private boolean runRound(int round) throws IOException {
        List<PlannedCell> cells = cells(round);
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
        double seconds = secondsLeft();
        return new Outlook(
                book.size(),
                forksLeft(seconds),
                seconds,
                isBudgeted(),
                Tally.of(book.forks(), unavailable.keySet()),
                Drift.of(plan.cells(), book.forks()).stream()
                        .map(CanaryDrift::now)
                        .toList());
    }

    private boolean isBudgeted() {
        return plan.settings().budget() != null;
    }

    private double secondsLeft() {
        return isBudgeted()
                ? Math.max(0, plan.settings().budget().seconds() - BudgetedRounds.spentSeconds(book))
                : estimate.seconds(left());
    }

    private int forksLeft(double seconds) {
        if (!isBudgeted()) {
            return left().size();
        }
        List<PlannedCell> available = plan.cells().stream()
                .filter(planned -> !unavailable.containsKey(planned.cell()))
                .toList();
        return available.isEmpty() ? 0 : (int) (seconds * available.size() / estimate.seconds(available));
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
        int number = book.of(planned.cell()).size() + 1;
        return new NextFork(
                planned, round, number, Math.max(number, plan.settings().rounds()), estimate.seconds(planned));
    }

    private void runFork(PlannedCell planned, int round) throws IOException {
        progress.starting(next(planned, round));
        ForkRecord fork = runner.run(planned, round, book.size() + 1);
        if (keep(fork)) {
            progress.ended(fork, outlook());
        }
    }

    /** Whole, also where a signal comes now: what stops the run and writes its files waits for it. */
    private synchronized boolean keep(ForkRecord fork) throws IOException {
        if (stopped) {
            return false; // it was killed, which says nothing about the cell
        }
        folder.append(fork);
        book.add(fork);
        estimate.learn(fork);
        if (fork.state() == CellState.UNAVAILABLE) {
            unavailable.put(fork.cell(), fork.reason());
        }
        return true;
    }

    /** When the last fork ended, of whatever session. */
    Optional<Instant> lastFork() {
        return Account.lastFork(book.forks());
    }

    /** Lets no further fork start. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Writes what is known so far of {@code run}. */
    synchronized RunInfo write(RunPlan run, Instant ended) throws IOException {
        RunInfo info = Account.of(run, plan, book, unavailable, ended, preparation);
        folder.write(info, book.forks());
        return info;
    }
}
