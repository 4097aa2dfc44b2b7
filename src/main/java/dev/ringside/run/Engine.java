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
    private final List<PlannedCell> canaries;
    private Workload left;
    private Workload available;
    private volatile boolean stopped;

    Engine(Plan plan, ForkRunner runner, RunFolder folder, Progress progress) {
        this.plan = plan;
        this.runner = runner;
        this.folder = folder;
        this.progress = progress;
        schedule = Schedule.of(plan);
        canaries = plan.cells().stream().filter(PlannedCell::canary).toList();
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
        if (!isOver()) {
            folder.addPreparation(runner.prepare(planned(), this::isAvailable, this::isStopped));
        }
        reckon();
        progress.started(outlook());
        int round = 1;
        while (runRound(round)) {
            round++;
        }
        progress.close();
    }

    /** What this host can measure of {@code round}; empty where the run is over. */
    private List<PlannedCell> cells(int round) {
        return schedule.round(round, book, unavailable.keySet());
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
        return isAvailable(planned) && !book.has(planned.cell(), round);
    }

    private boolean isAvailable(PlannedCell planned) {
        return !unavailable.containsKey(planned.cell());
    }

    private Outlook outlook() {
        double seconds = secondsLeft();
        return new Outlook(
                book.size(),
                forksLeft(seconds),
                seconds,
                isBudgeted(),
                Tally.of(book, unavailable.keySet()),
                Drift.of(canaries, forksOfCanaries()).stream()
                        .map(CanaryDrift::now)
                        .toList());
    }

    private List<ForkRecord> forksOfCanaries() {
        return canaries.stream()
                .flatMap(canary -> book.of(canary.cell()).stream())
                .toList();
    }

    private boolean isBudgeted() {
        return plan.settings().budget() != null;
    }

    private double secondsLeft() {
        return isBudgeted()
                ? Math.max(0, plan.settings().budget().seconds() - BudgetedRounds.spentSeconds(book))
                : estimate.seconds(left);
    }

    private int forksLeft(double seconds) {
        if (!isBudgeted()) {
            return left.forks();
        }
        return available.forks() == 0 ? 0 : (int) (seconds * available.forks() / estimate.seconds(available));
    }

    /** The forks that the plan counts, those that have run too: a run that goes on is made ready as the one that was cut off was. */
    private List<PlannedCell> planned() {
        List<PlannedCell> forks = new ArrayList<>();
        for (int round = 1; round <= plan.settings().rounds(); round++) {
            forks.addAll(plan.cells());
        }
        return forks;
    }

    /** Sums up what is left; from then on every fork takes from it what it has changed. */
    private void reckon() {
        left = estimate.workload();
        available = estimate.workload();
        for (PlannedCell planned : plan.cells()) {
            left.add(planned, pending(planned));
            available.add(planned, isAvailable(planned) ? 1 : 0);
        }
    }

    /** Forks that the plan counts of {@code planned} and that have not run yet. */
    private int pending(PlannedCell planned) {
        int rounds = plan.settings().rounds();
        return isAvailable(planned) ? rounds - book.roundsOf(planned.cell(), rounds) : 0;
    }

    private NextFork next(PlannedCell planned, int round) {
        int number = book.of(planned.cell()).size() + 1;
        return new NextFork(
                planned, round, number, Math.max(number, plan.settings().rounds()), estimate.seconds(planned));
    }

    private void runFork(PlannedCell planned, int round) throws IOException {
        progress.starting(next(planned, round));
        ForkRecord fork = runner.run(planned, round, book.size() + 1);
        if (keep(planned, fork)) {
            progress.ended(fork, outlook());
        }
    }

    /** Whole, also where a signal comes now: what stops the run and writes its files waits for it. */
    private synchronized boolean keep(PlannedCell planned, ForkRecord fork) throws IOException {
        if (stopped) {
            return false; // it was killed, which says nothing about the cell
        }
        folder.append(fork);
        int pending = pending(planned);
        book.add(fork);
        estimate.learn(fork);
        if (fork.state() == CellState.UNAVAILABLE) {
            unavailable.put(fork.cell(), fork.reason());
            available.add(planned, -1);
        }
        left.add(planned, pending(planned) - pending);
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
        RunInfo info = Account.of(run, plan, book, unavailable, ended, folder.preparationSeconds());
        folder.write(info, book.forks());
        return info;
    }
}
