package dev.ringside.run;

import dev.ringside.ledger.Ledger;
import dev.ringside.ledger.Sweeper;
import dev.ringside.memory.HostWarmUp;
import dev.ringside.memory.PoolReservation;
import dev.ringside.procfs.Host;
import dev.ringside.procfs.HugePagePool;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** One whole run: huge pages reserved, host warmed up, every cell measured, files written, huge pages given back, also on ctrl-C. */
public final class RingsideRun implements AutoCloseable {
    private static final long KIB_2M = 2048;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Plan plan;
    private final String revision;
    private final String name;
    private final RunFolder folder;
    private final Ledger ledger;
    private final RunLock lock;
    private final Map<String, String> host;
    private final PrintStream log;
    private final Engine engine;
    private final Progress progress;
    private final Thread onSignal = new Thread(this::interrupted, "on-signal");
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Makes the run's folder below {@code results}; {@code temporary} is a folder that the ledger removes. */
    public RingsideRun(Plan plan, String revision, Path results, Ledger ledger, Path temporary, Progress progress)
            throws IOException {
        this.plan = plan;
        this.revision = revision;
        this.ledger = ledger;
        this.progress = progress;
        lock = RunLock.take(ledger);
        host = Host.facts();
        name = NAME.format(Instant.now()) + "-" + Host.name() + "-" + revision;
        folder = new RunFolder(Files.createDirectories(results.resolve(name)));
        log = new PrintStream(folder.logFile().toFile(), StandardCharsets.UTF_8);
        engine = new Engine(plan, new WatchedForkRunner(new JmhForkRunner(temporary, log)), folder, progress);
        Runtime.getRuntime().addShutdownHook(onSignal);
        folder.write(new RunPlan(name, Instant.now(), revision, host, plan.settings(), plan.whole()));
    }

    /** Reserves the huge pages that the plan's largest cell needs; what was done. */
    public Optional<PoolReservation> reserve() {
        long pages = largest(KIB_2M);
        return pages == 0 ? Optional.empty() : PoolReservation.grow(ledger, KIB_2M, pages);
    }

    private long largest(long pageKib) {
        return plan.cells().stream()
                .flatMap(planned -> CellMemory.of(planned.cell()).stream())
                .mapToLong(memory -> memory.pages(pageKib))
                .max()
                .orElse(0);
    }

    /** Measures, and returns what became of every cell. */
    public RunInfo measure() throws IOException {
        long bytes = plan.cells().stream()
                .flatMap(planned -> CellMemory.of(planned.cell()).stream())
                .mapToLong(CellMemory::bytes)
                .max()
                .orElse(0);
        HostWarmUp.touch(
                2 * bytes, Math.min(largest(KIB_2M), HugePagePool.read(KIB_2M).available()));
        engine.run();
        while (engine.isStopped()) {
            LockSupport.park(this); // the hook writes, gives back and ends the process
        }
        return engine.write(name, revision, host);
    }

    private void interrupted() {
        engine.stop();
        ForkDeadline.killDescendants();
        progress.close();
        try {
            engine.write(name, revision, host);
            System.err.println("interrupted; what was measured is in " + folder.path());
            Sweeper.sweep();
        } catch (IOException e) {
            System.err.println("interrupted; writing " + folder.runFile() + " failed: " + e.getMessage());
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
