package dev.ringside.run;

import dev.ringside.evidence.Evidence;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.ledger.Sweeper;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.JmhSettings;
import dev.ringside.results.Metric;
import dev.ringside.results.PlannedCell;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a fork through JMH, which starts the producer JVM; reads the file that the fork leaves. */
final class JmhForkRunner implements ForkRunner {
    static final String EVIDENCE = "ringside.evidence";

    /** What a fork may take beside its warm-up and measurement before it is taken for hung. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Path evidenceFile;
    private final OutputFormat log;

    JmhForkRunner(Path temporary, PrintStream log) {
        evidenceFile = temporary.resolve("fork.evidence");
        this.log = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
    }

    @Override
    public ForkRecord run(PlannedCell planned, int round, int order) {
        Instant started = Instant.now();
        long start = System.nanoTime();
        JmhSettings settings = null;
        String failure = null;
        try (ForkDeadline deadline = ForkDeadline.in(planned.timed().plus(GRACE))) {
            Files.deleteIfExists(evidenceFile);
            Collection<RunResult> results = new Runner(options(planned), log).run();
            settings = results.isEmpty()
                    ? null
                    : settings(results.iterator().next().getParams());
            failure = deadline.verdict();
        } catch (RunnerException e) {
            failure = rootMessage(e);
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + evidenceFile + " failed: " + e.getMessage(), e);
        }
        double wall = (System.nanoTime() - start) / 1e9;
        double overhead = wall - planned.timed().toNanos() / 1e9;
        Evidence evidence = evidence(failure);
        CellState state = state(evidence, settings);
        boolean ended = state == CellState.MEASURED || state == CellState.INVALID;
        if (!ended) {
            // a fork that was killed leaves what the next one needs
            Sweeper.sweep();
        }
        return new ForkRecord(
                planned.cell(),
                round,
                order,
                started,
                wall,
                overhead,
                state,
                state == CellState.MEASURED ? null : evidence.get("reason", "the fork left no result"),
                ended ? evidence.get("primary") : null,
                ended ? metrics(evidence) : Map.of(),
                ended ? others(evidence) : Map.of(),
                settings);
    }

    private Options options(PlannedCell planned) {
        List<String> jvmArgs = new ArrayList<>(JvmFlags.measuring());
        jvmArgs.add("-D" + EVIDENCE + "=" + evidenceFile);
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
        planned.cell().params().forEach(options::param);
        return options.build();
    }

    private Evidence evidence(String failure) {
        try {
            if (Files.exists(evidenceFile)) {
                Evidence evidence = Evidence.readFrom(evidenceFile);
                boolean contradicted =
                        failure != null && Set.of("measured", "invalid").contains(evidence.get("state"));
                return contradicted ? new Evidence().put("state", "failed").put("reason", failure) : evidence;
            }
        } catch (IOException | IllegalArgumentException e) {
            return new Evidence()
                    .put("state", "failed")
                    .put("reason", "its evidence cannot be read: " + e.getMessage());
        }
        return new Evidence()
                .put("state", "failed")
                .put("reason", failure == null ? "the fork ended without a word" : failure);
    }

    private static CellState state(Evidence evidence, JmhSettings settings) {
        return switch (evidence.get("state")) {
            case "unavailable" -> CellState.UNAVAILABLE;
            case "measured" -> settings == null ? CellState.FAILED : CellState.MEASURED;
            case "invalid" -> settings == null ? CellState.FAILED : CellState.INVALID;
            default -> CellState.FAILED;
        };
    }

    private static Map<String, Metric> metrics(Evidence evidence) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        evidence.under("metric.")
                .forEach((name, samples) ->
                        metrics.put(name, Metric.of(evidence.get("unit." + name), Evidence.samples(samples))));
        return metrics;
    }

    private static Map<String, String> others(Evidence evidence) {
        Map<String, String> others = new LinkedHashMap<>(evidence.asMap());
        others.keySet()
                .removeIf(name -> name.startsWith("metric.")
                        || name.startsWith("unit.")
                        || name.startsWith("lap.")
                        || name.equals("state")
                        || name.equals("reason")
                        || name.equals("primary"));
        return others;
    }

    private static JmhSettings settings(BenchmarkParams params) {
        return new JmhSettings(
                params.getMode().shortLabel(),
                params.getThreads(),
                params.getWarmup().getCount(),
                params.getWarmup().getTime().convertTo(TimeUnit.MILLISECONDS),
                params.getMeasurement().getCount(),
                params.getMeasurement().getTime().convertTo(TimeUnit.MILLISECONDS),
                params.getJvm(),
                // our own -D name files of this run, which are nobody's business later
                params.getJvmArgs().stream()
                        .filter(flag -> !flag.startsWith("-D"))
                        .toList(),
                params.getJdkVersion(),
                params.getVmName(),
                params.getVmVersion(),
                params.getJmhVersion());
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        for (Throwable suppressed : root.getSuppressed()) {
            return rootMessage(suppressed);
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
