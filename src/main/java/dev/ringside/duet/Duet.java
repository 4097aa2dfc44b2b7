package dev.ringside.duet;

import dev.ringside.diff.Comparison;
import dev.ringside.ledger.Ledger;
import dev.ringside.ledger.Sweeper;
import dev.ringside.procfs.Host;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunPlan;
import dev.ringside.run.Descendants;
import dev.ringside.run.HostReadiness;
import dev.ringside.run.RunHost;
import dev.ringside.run.RunLock;
import dev.ringside.run.RunStart;
import dev.ringside.run.SideRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** One whole duet: builds made, host made ready, forks of both by turns until the gate is content, files written; all is given back, also on ctrl-C. */
public final class Duet implements AutoCloseable {
    /** A child that ctrl-C has ended may be noticed before this process notices ctrl-C. */
    private static final long SIGNAL_NANOS = 300_000_000;

    private final DuetPlan plan;
    private final DuetFolder folder;
    private final Ledger ledger;
    private final RunLock lock;
    private final Path temporary;
    private final DuetDisplay display;
    private final Builds builds;
    private final Instant started = Instant.now();
    private final PrintStream err = System.err;
    private final Thread onSignal = new Thread(this::interrupted, "on-signal");
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile Arms arms;
    private SideRecord base;
    private SideRecord head;

    /**
     * In a folder of its own, {@code folder}. {@code temporary} is a folder that the ledger removes; {@code lock} is closed with this;
     * {@code revision} reads from a jar which build it is.
     */
    public Duet(
            DuetPlan plan,
            Path folder,
            Ledger ledger,
            RunLock lock,
            Path temporary,
            Function<Path, String> revision,
            DuetDisplay display) {
        this.plan = plan;
        this.folder = new DuetFolder(folder);
        this.ledger = ledger;
        this.lock = lock;
        this.temporary = temporary;
        this.display = display;
        builds = new Builds(temporary, folder, plan.options(), revision, ledger);
        Runtime.getRuntime().addShutdownHook(onSignal);
    }

    /** A folder for a duet, which was not there before, below {@code results}. */
    public static Path freshFolder(Path results) throws IOException {
        return RunFolder.fresh(results, RunStart.name(Host.facts().get("host"), "duet"))
                .path();
    }

    /** What was found; throws BadBuildException where a build cannot be made or measured. */
    public Comparison measure() throws IOException {
        try {
            Comparison comparison = measured();
            yieldToSignal();
            return comparison;
        } catch (IOException | RuntimeException e) {
            LockSupport.parkNanos(SIGNAL_NANOS);
            yieldToSignal();
            removeEmpty();
            throw e;
        }
    }

    /** Where nothing was built or measured there is nothing to keep. */
    private void removeEmpty() {
        try {
            Files.deleteIfExists(folder.path());
        } catch (IOException e) {
            // it has something
        }
    }

    private Comparison measured() throws IOException {
        Built ofBase = built("base", plan.base());
        Built ofHead = built("head", plan.head());
        HostReadiness host = new HostReadiness(plan.cells());
        host.reserve(ledger).ifPresent(reserved -> display.say(reserved.toString()));
        begin(ofBase.build(), ofHead.build());
        arms = Arms.start(ofBase, ofHead, temporary, folder, plan.patience());
        Choice choice = arms.choose(plan.cells());
        choice.refusals().forEach(refusal -> refuse(refusal));
        DuetInfo info = info(ofBase.build(), ofHead.build(), choice);
        folder.write(info);
        String cutShort = choice.rows().isEmpty() ? null : rounds(choice, host, info);
        yieldToSignal();
        return end(info, cutShort);
    }

    private Built built(String label, String name) throws IOException {
        display.say(label + ": " + (name == null ? "this build" : name));
        try {
            return builds.make(label, name);
        } finally {
            builds.close();
        }
    }

    private synchronized void begin(Build ofBase, Build ofHead) throws IOException {
        base = side("base", folder.base(), ofBase);
        head = side("head", folder.head(), ofHead);
    }

    private SideRecord side(String label, RunFolder side, Build build) throws IOException {
        Files.createDirectory(side.path());
        String name = folder.path().getFileName() + "-" + label;
        return new SideRecord(
                new RunPlan(
                        name,
                        started,
                        build.revision(),
                        RunHost.facts(build.revision()),
                        plan.settings(),
                        plan.cells()),
                side);
    }

    private void refuse(Refusal refusal) {
        base.refuse(refusal.cell(), refusal.reason());
        head.refuse(refusal.cell(), refusal.reason());
        display.dropped(refusal.cell().id(), refusal.reason());
    }

    private DuetInfo info(Build ofBase, Build ofHead, Choice choice) {
        List<String> notes = new ArrayList<>();
        if (ofBase.sha256().equals(ofHead.sha256())) {
            notes.add("base and head are the same build: every difference is chance, or this host's");
        }
        return new DuetInfo(
                DuetInfo.SCHEMA,
                folder.path().getFileName().toString(),
                started,
                null,
                plan.rules(),
                plan.settings().seed(),
                plan.budget().toSeconds(),
                ofBase,
                ofHead,
                choice.rows(),
                choice.refusals(),
                notes,
                null);
    }

    private String rounds(Choice choice, HostReadiness host, DuetInfo info) throws IOException {
        host.warmUp();
        double preparation = arms.prepare(choice.rows(), plan.rules().screenRounds());
        base.addPreparation(preparation);
        head.addPreparation(preparation);
        Judge judge = new Judge(plan.rules(), choice.rows(), info.seed());
        return new Bouts(judge, arms, plan.budget(), new Records(), display).run();
    }

    private final class Records implements Bouts.Keeper {
        @Override
        public boolean keep(boolean ofHead, ForkRecord fork) throws IOException {
            synchronized (Duet.this) {
                if (stopped) {
                    return false; // it was killed, which says nothing about the row
                }
                (ofHead ? head : base).add(fork);
                return true;
            }
        }

        @Override
        public double seconds() {
            return base.seconds() + head.seconds();
        }
    }

    /** The verdict is that which the files lead to, now and whenever they are read again. */
    private synchronized Comparison end(DuetInfo info, String cutShort) throws IOException {
        arms.close();
        Instant ended = Instant.now();
        base.write(ended);
        head.write(ended);
        folder.write(info.ended(ended, cutShort));
        return folder.judged();
    }

    /** Once a signal has come, its hook writes, gives back and ends the process. */
    private void yieldToSignal() {
        while (stopped) {
            LockSupport.park(this);
        }
    }

    private void interrupted() {
        stopped = true;
        Arms both = arms;
        if (both != null) {
            both.retire();
        }
        builds.stop();
        Descendants.kill();
        try {
            builds.close();
            Descendants.kill();
            err.println("interrupted: there is no verdict" + measuredSoFar());
            Sweeper.sweep();
        } catch (IOException | RuntimeException e) {
            err.println("interrupted: there is no verdict; " + e.getMessage());
        } finally {
            release();
        }
    }

    private synchronized String measuredSoFar() throws IOException {
        if (base == null || head == null || base.size() + head.size() == 0) {
            removeEmpty();
            return ", and nothing was measured";
        }
        base.write(Instant.now());
        head.write(Instant.now());
        return "; what was measured is in " + folder.path();
    }

    private void release() {
        if (closed.compareAndSet(false, true)) {
            if (arms != null) {
                arms.close();
            }
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
