package dev.ringside.run;

import dev.ringside.evidence.Evidence;
import dev.ringside.evidence.Phases;
import dev.ringside.jvm.ClassArchive;
import dev.ringside.jvm.HomeFolder;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.jvm.TargetJvm;
import dev.ringside.ledger.Sweeper;
import dev.ringside.posix.ParentDeath;
import dev.ringside.procfs.VmStat;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.JmhSettings;
import dev.ringside.results.PlannedCell;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs a fork through JMH, which starts the producer JVM; reads the file that the fork leaves. */
final class JmhForkRunner implements ForkRunner {
    static final String EVIDENCE = "ringside.evidence";

    private static final double SECOND = 1e9;

    private static final TargetJvm OWN = TargetJvm.own();

    private final Path temporary;
    private final PrintStream log;
    private final Duration patience;
    private final Archives archives;
    private final Map<String, TargetJvm> jvms = new HashMap<>();

    /** {@code patience} is what a fork may take beside its warm-up and measurement before it is taken for hung. */
    JmhForkRunner(Path temporary, PrintStream log, Duration patience) {
        this.temporary = temporary;
        this.log = log;
        this.patience = patience;
        archives = new Archives(temporary);
        JmhLink.guard();
    }

    @Override
    public double prepare(List<PlannedCell> forks, Predicate<PlannedCell> available, BooleanSupplier stopped) {
        long start = System.nanoTime();
        Map<TargetJvm, List<PlannedCell>> byJvm = new LinkedHashMap<>();
        forks.forEach(fork ->
                byJvm.computeIfAbsent(jvm(fork), jvm -> new ArrayList<>()).add(fork));
        boolean prepared = false;
        for (Map.Entry<TargetJvm, List<PlannedCell>> on : byJvm.entrySet()) {
            List<PlannedCell> rehearsals = Archives.rehearsals(on.getValue(), available);
            prepared |= archives.make(on.getKey(), rehearsals, this::rehearse, stopped);
        }
        return prepared ? (System.nanoTime() - start) / SECOND : 0;
    }

    /** A fork that is nobody's measurement; when it fails, the first one that counts will tell. */
    private void rehearse(PlannedCell planned, List<String> flags) {
        Path evidenceFile = temporary.resolve("rehearsal.evidence");
        ForkTranscript transcript = new ForkTranscript(log);
        ForkDeadline deadline = ForkDeadline.in(planned.timed().plus(patience));
        ForkOutput output = ForkOutput.into(transcript);
        try (deadline;
                output) {
            new Runner(options(planned, evidenceFile, flags), transcript).run();
        } catch (RunnerException e) {
            Sweeper.sweep();
        }
        remove(evidenceFile);
    }

    @Override
    public ForkRecord run(PlannedCell planned, int round, int order) {
        Instant started = Instant.now();
        long start = System.nanoTime();
        long oomKills = VmStat.read().oomKills();
        ForkTranscript transcript = new ForkTranscript(log);
        // a name of its own: a fork that was given up may still write
        Path evidenceFile = temporary.resolve("fork-" + order + ".evidence");
        JmhSettings settings = null;
        String failure = null;
        ForkDeadline deadline = ForkDeadline.in(planned.timed().plus(patience));
        ForkOutput output = ForkOutput.into(transcript);
        try (deadline;
                output) {
            Collection<RunResult> results =
                    new Runner(options(planned, evidenceFile, archives.flags(jvm(planned))), transcript).run();
            if (results.isEmpty()) {
                failure = "the producer process ended before it had measured; " + transcript.words();
            } else {
                settings = settings(results.iterator().next().getParams());
            }
        } catch (IllegalArgumentException e) {
            failure = e.getMessage(); // its JVM is gone since it was planned
        } catch (RunnerException e) {
            failure = ForkFailure.text(e, transcript.words());
        }
        if (deadline.verdict() != null) {
            failure = deadline.verdict() + "; " + transcript.words();
        }
        long end = System.nanoTime();
        double wall = (end - start) / SECOND;
        double timed = planned.timed().toNanos() / SECOND;
        double overhead = wall - timed;
        ForkAccount account = ForkAccount.read(evidenceFile, failure);
        if (!account.hasFigures()) {
            // a fork that was killed leaves what the next one needs
            Sweeper.sweep();
        }
        if (account.state() == CellState.FAILED && VmStat.read().oomKills() > oomKills) {
            account = ForkAccount.failed(account.reason() + "; the kernel killed a process for memory meanwhile");
        }
        account = onItsJvm(planned.cell(), account);
        remove(evidenceFile);
        ForkRecord fork = new ForkRecord(
                planned.cell(),
                round,
                order,
                started,
                wall,
                overhead,
                account.state(),
                account.reason(),
                account.primary(),
                account.metrics(),
                account.evidence(),
                settings == null || !account.hasFigures() ? settings : saying(settings, account.told()));
        return account.hasFigures() ? fork.spent(phases(account.told(), transcript.forked(), start, end, timed)) : fork;
    }

    /** JMH asks the JVM beforehand; what counts is what the fork ran on. */
    private static JmhSettings saying(JmhSettings asked, Evidence told) {
        return asked.on(told.get("jvm.java.version"), told.get("jvm.java.vm.name"), told.get("jvm.java.vm.version"));
    }

    private TargetJvm jvm(PlannedCell planned) {
        return planned.java() == null
                ? OWN
                : jvms.computeIfAbsent(planned.java(), path -> TargetJvm.ask(Path.of(path)));
    }

    /** A label may not lie: what a fork says of its JVM must be what its cell says. */
    private static ForkAccount onItsJvm(Cell cell, ForkAccount account) {
        if (!cell.hasParam(Cell.JVM) || !account.hasFigures()) {
            return account;
        }
        Evidence told = account.told();
        String vendor = told.get("jvm.java.vendor");
        String version = told.get("jvm.java.version");
        return TargetJvm.isLabel(cell.param(Cell.JVM), vendor, version, told.get("jvm.java.home"))
                ? account
                : ForkAccount.failed("the fork ran on " + TargetJvm.name(vendor, version) + " in "
                        + HomeFolder.hidden(told.get("jvm.java.home")) + ", and not on the JVM that the cell names");
    }

    /** Where the time went beside the iterations' own; sums to the overhead. */
    private static Map<String, Double> phases(Evidence marks, long forked, long start, long end, double timed) {
        Phases.put(marks, "jmh", forked);
        Map<String, Double> phases = Phases.seconds(start, marks, end, "exit");
        phases.computeIfPresent(Phases.ITERATIONS, (name, seconds) -> seconds - timed);
        return phases;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it goes with its folder
        }
    }

    private Options options(PlannedCell planned, Path evidenceFile, List<String> flags) {
        List<String> jvmArgs = new ArrayList<>(JvmFlags.measuring(jvm(planned).feature()));
        jvmArgs.addAll(flags);
        jvmArgs.add("-D" + EVIDENCE + "=" + evidenceFile);
        jvmArgs.add(ParentDeath.flag());
        boolean warms = !planned.warmup().isZero();
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(planned.cell().benchmark()) + "$")
                .forks(1)
                .warmupIterations(warms ? 1 : 0)
                .measurementIterations(1)
                .jvmArgs(jvmArgs.toArray(String[]::new))
                .shouldFailOnError(true);
        if (warms) {
            options.warmupTime(TimeValue.milliseconds(planned.warmup().toMillis()));
        }
        if (!planned.measurement().isZero()) {
            options.measurementTime(TimeValue.milliseconds(planned.measurement().toMillis()));
        }
        if (planned.java() != null) {
            options.jvm(planned.java());
        }
        // which JVM it is, is not a parameter of the benchmark
        planned.cell().without(Cell.JVM).params().forEach(options::param);
        return options.build();
    }

    private static JmhSettings settings(BenchmarkParams params) {
        return new JmhSettings(
                params.getMode().shortLabel(),
                params.getThreads(),
                params.getWarmup().getCount(),
                params.getWarmup().getTime().convertTo(TimeUnit.MILLISECONDS),
                params.getMeasurement().getCount(),
                params.getMeasurement().getTime().convertTo(TimeUnit.MILLISECONDS),
                HomeFolder.hidden(params.getJvm()),
                // our own -D name files of this run, which are nobody's business later
                params.getJvmArgs().stream()
                        .filter(flag -> !flag.startsWith("-D"))
                        .map(ClassArchive::withoutFolder)
                        .toList(),
                params.getJdkVersion(),
                params.getVmName(),
                params.getVmVersion(),
                params.getJmhVersion());
    }
}
