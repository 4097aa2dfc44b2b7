package dev.ringside.run;

import dev.ringside.ledger.Ledger;
import dev.ringside.ledger.Sweeper;
import dev.ringside.memory.PoolReservation;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** One whole run: huge pages reserved, host warmed up, every cell measured, files written, huge pages given back, also on ctrl-C. */
public final class RingsideRun implements AutoCloseable {
    private final RunPlan run;
    private final Plan plan;
    private final RunFolder folder;
    private final Ledger ledger;
    private final RunLock lock;
    private final PrintStream log;
    private final Engine engine;
    private final Progress progress;
    private final PrintStream err = System.err;
    private final Thread onSignal = new Thread(this::interrupted, "on-signal");
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean begun;

    /**
     * {@code temporary} is a folder that the ledger removes; {@code lock} is closed with this; a fork may take {@code patience} beside the
     * time that it measures.
     */
    public RingsideRun(
            RunStart start, Ledger ledger, RunLock lock, Path temporary, Duration patience, Progress progress)
            throws IOException {
        run = start.run();
        plan = start.plan();
        folder = start.folder();
        this.ledger = ledger;
        this.lock = lock;
        this.progress = progress;
        log = new PrintStream(new FileOutputStream(folder.logFile().toFile(), true), false, StandardCharsets.UTF_8);
        ForkRunner runner = new WatchedForkRunner(new JmhForkRunner(temporary, log, patience), start.forks());
        engine = new Engine(plan, runner, folder, progress);
        engine.expect(Estimate.ofReference()
                .after(PastRuns.newest(folder.path().toAbsolutePath().getParent(), run.host())));
        engine.resume(start.forks());
        Runtime.getRuntime().addShutdownHook(onSignal);
    }

    /** Reserves the huge pages that the plan's largest cell needs, and finds out what this host can do with them; what was done. */
    public Optional<PoolReservation> prepare() {
        Optional<PoolReservation> reserved = new HostReadiness(plan.cells()).reserve(ledger);
        engine.prepare();
        return reserved;
    }

    /** True where nothing is left to measure. */
    public boolean isOver() {
        return engine.isOver();
    }

    /** Measures what is left, and returns what became of every cell. */
    public RunInfo measure() throws IOException {
        if (engine.isOver()) {
            Optional<RunInfo> written = folder.written();
            return written.isPresent()
                    ? written.get()
                    : engine.write(run, engine.lastFork().orElse(run.started()));
        }
        begin();
        new HostReadiness(plan.cells()).warmUp();
        engine.run();
        while (engine.isStopped()) {
            LockSupport.park(this); // the hook writes, gives back and ends the process
        }
        return engine.write(run, Instant.now());
    }

    /** From here on the files of an earlier session are no longer what the run is. */
    private synchronized void begin() throws IOException {
        if (!engine.isStopped()) {
            folder.removeResults();
            begun = true;
        }
    }

    private synchronized boolean hasBegun() {
        return begun;
    }

    private void interrupted() {
        engine.stop();
        Descendants.kill();
        progress.close();
        try {
            if (hasBegun()) {
                engine.write(run, Instant.now());
            }
            err.println("interrupted; what was measured is in " + folder.path());
            err.println(folder.howToGoOn());
            Sweeper.sweep();
        } catch (IOException e) {
            err.println("interrupted; writing " + folder.runFile() + " failed: " + e.getMessage());
        } finally {
            release();
        }
    }

    public Path folder() {
        return folder.path();
    }

    private void release() {
        if (closed.compareAndSet(false, true)) {
            log.close();
            ledger.close();
            lock.close();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            return; // the hook runs, and releases
        }
        release();
    }
}
