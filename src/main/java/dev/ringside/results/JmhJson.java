package dev.ringside.results;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measured forks as plain JMH JSON, written by JMH itself: the forks of a cell become the forks of one row, whose score is the cell's
 * primary metric, in its own unit. A metric with another number of samples than there were iterations gives its mean over the fork. A cell
 * of which any fork is invalid has no row: the other forks would be the lucky ones.
 */
final class JmhJson {
    private JmhJson() {}

    /** The rows of a run. A canary that nobody asked for, of several runs that were merged, is no row: each tells of its own host. */
    static String of(RunInfo info, List<ForkRecord> forks) {
        Set<Cell> unasked = info.cells().stream()
                .filter(outcome -> outcome.marks().contains(CellOutcome.CANARY))
                .map(CellOutcome::cell)
                .collect(Collectors.toSet());
        Map<Cell, Set<String>> origins = forks.stream()
                .collect(Collectors.groupingBy(
                        ForkRecord::cell, Collectors.mapping(ForkRecord::origin, Collectors.toSet())));
        return of(forks.stream()
                .filter(fork -> !fork.isBeside())
                .filter(fork -> !unasked.contains(fork.cell())
                        || origins.get(fork.cell()).size() == 1)
                .toList());
    }

    static String of(List<ForkRecord> forks) {
        Set<Cell> invalid = forks.stream()
                .filter(fork -> fork.state() == CellState.INVALID)
                .map(ForkRecord::cell)
                .collect(Collectors.toSet());
        Map<Cell, List<ForkRecord>> rows = new LinkedHashMap<>();
        for (ForkRecord fork : forks) {
            if (fork.state() == CellState.MEASURED && !invalid.contains(fork.cell())) {
                rows.computeIfAbsent(fork.cell(), cell -> new ArrayList<>()).add(fork);
            }
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(text, false, StandardCharsets.UTF_8);
        ResultFormatFactory.getInstance(ResultFormatType.JSON, out)
                .writeOut(rows.values().stream().map(JmhJson::row).toList());
        out.flush();
        return text.toString(StandardCharsets.UTF_8);
    }

    private static RunResult row(List<ForkRecord> forks) {
        BenchmarkParams params = params(forks.get(0), forks.size());
        List<BenchmarkResult> results = new ArrayList<>();
        for (ForkRecord fork : forks) {
            results.add(new BenchmarkResult(params, iterations(fork, params)));
        }
        return new RunResult(params, results);
    }

    private static List<IterationResult> iterations(ForkRecord fork, BenchmarkParams params) {
        List<IterationResult> iterations = new ArrayList<>();
        int count = fork.jmh().measurementIterations();
        for (int i = 0; i < count; i++) {
            IterationResult iteration = new IterationResult(params, params.getMeasurement(), null);
            iteration.addResult(primary(fork, i));
            for (Map.Entry<String, Metric> entry : fork.metrics().entrySet()) {
                if (!entry.getKey().equals(fork.primary())) {
                    secondary(entry.getKey(), entry.getValue(), i, count).ifPresent(iteration::addResult);
                }
            }
            iterations.add(iteration);
        }
        return iterations;
    }

    private static Score primary(ForkRecord fork, int i) {
        Metric metric = fork.primaryMetric();
        return new Score(fork.primary(), value(metric, i, fork.jmh().measurementIterations()), metric.unit());
    }

    private static Optional<ScalarResult> secondary(String name, Metric metric, int i, int count) {
        // a fork's mean counts once, and not once for each of its iterations
        return metric.samples().size() == count || i == 0
                ? Optional.of(new ScalarResult(name, value(metric, i, count), metric.unit(), AggregationPolicy.AVG))
                : Optional.empty();
    }

    /** A sample for each iteration, or the fork's mean where the samples are of something else: blocks of one fork are no forks. */
    private static double value(Metric metric, int i, int count) {
        return metric.samples().size() == count ? metric.samples().get(i) : metric.mean();
    }

    private static BenchmarkParams params(ForkRecord fork, int forks) {
        JmhSettings jmh = fork.jmh();
        Mode mode = Mode.deepValueOf(jmh.mode());
        WorkloadParams workload = new WorkloadParams();
        int order = 0;
        for (Map.Entry<String, String> param : fork.cell().params().entrySet()) {
            workload.put(param.getKey(), param.getValue(), order++);
        }
        return new BenchmarkParams(
                fork.cell().benchmark(),
                fork.cell().benchmark(),
                false,
                jmh.threads(),
                new int[] {1},
                List.of(),
                forks,
                0,
                new IterationParams(
                        IterationType.WARMUP, jmh.warmupIterations(), TimeValue.milliseconds(jmh.warmupMillis()), 1),
                new IterationParams(
                        IterationType.MEASUREMENT,
                        jmh.measurementIterations(),
                        TimeValue.milliseconds(jmh.measurementMillis()),
                        1),
                mode,
                workload,
                mode == Mode.Throughput ? TimeUnit.SECONDS : TimeUnit.NANOSECONDS,
                1,
                jmh.jvm(),
                jmh.jvmArgs(),
                jmh.jdkVersion(),
                jmh.vmName(),
                jmh.vmVersion(),
                jmh.jmhVersion(),
                TimeValue.minutes(10));
    }
}
