package dev.ringside.chart;

import dev.ringside.analysis.Units;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;

/** What a fork costs beside what it measures: by what it measures, and by what the time goes into. */
final class ForkCosts {
    private static final int MOST_TICKS = 10;
    private static final double NANOS = 1e9;

    /** Seconds; shorter phases are in the CSV alone. */
    private static final double LEAST = 0.002;

    private static final Look BENCHMARK = Look.mark(Okabe.BLUE, Shapes.disc(12));
    private static final Look PHASE = Look.mark(Okabe.ORANGE, Shapes.square(11));

    /** A name, and what it costs over forks, ns. */
    private record Cost(String name, Interval nanos) {}

    private ForkCosts() {}

    static Drawing of(Run run) {
        List<ForkRecord> forks =
                run.measured().values().stream().flatMap(Collection::stream).toList();
        if (forks.isEmpty()) {
            return new Drawing.Nothing("no fork was measured");
        }
        List<Cost> benchmarks = costs(
                forks.stream()
                        .collect(Collectors.groupingBy(
                                fork -> fork.cell().shortName(), TreeMap::new, Collectors.toList())),
                name -> ForkRecord::overheadSeconds);
        List<Cost> phases = costs(phases(forks), phase -> fork -> fork.phases().getOrDefault(phase, 0.0));
        return draw(run, benchmarks, phases);
    }

    /** Every phase with all forks that tell of theirs: what a fork has no such phase of counts as nothing. */
    private static Map<String, List<ForkRecord>> phases(List<ForkRecord> forks) {
        List<ForkRecord> telling =
                forks.stream().filter(fork -> fork.phases() != null).toList();
        Map<String, List<ForkRecord>> phases = new TreeMap<>();
        telling.forEach(fork -> fork.phases().keySet().forEach(phase -> phases.put(phase, telling)));
        return phases;
    }

    private static List<Cost> costs(
            Map<String, List<ForkRecord>> groups, Function<String, ToDoubleFunction<ForkRecord>> seconds) {
        List<Cost> costs = new ArrayList<>();
        groups.forEach((name, forks) -> costs.add(new Cost(
                name,
                Interval.of(forks.stream().mapToDouble(seconds.apply(name)).toArray())
                        .times(NANOS))));
        costs.sort(
                Comparator.<Cost>comparingDouble(cost -> -cost.nanos().mean()).thenComparing(Cost::name));
        return costs;
    }

    private static Drawing draw(Run run, List<Cost> benchmarks, List<Cost> phases) {
        double all = phases.stream().mapToDouble(cost -> cost.nanos().mean()).sum();
        DotPage dots = DotPage.of(List.of(
                new DotPanel(
                        "by benchmark",
                        "",
                        List.of("mean", "forks"),
                        benchmarks.stream()
                                .map(cost -> row(
                                        cost,
                                        BENCHMARK,
                                        Integer.toString(cost.nanos().forks())))
                                .toList()),
                new DotPanel(
                        "by phase, over all forks",
                        "phases of a fork that has no such phase count as nothing",
                        List.of("mean", "share"),
                        phases.stream()
                                .filter(cost -> cost.nanos().mean() >= LEAST * NANOS)
                                .map(cost -> row(cost, PHASE, share(cost.nanos().mean() / all)))
                                .toList())));
        Page page = new Page(
                "What does a fork cost beside what it measures?",
                "start and end of two JVMs, set-up, proof and tear-down; neither warm-up nor measurement  ·  left is better",
                Page.source(run, dots.values()));
        JFreeChart chart = dots.chart(page, dots.scale().timeAxis(MOST_TICKS, "time of a fork"));
        List<Point> points = new ArrayList<>();
        benchmarks.forEach(cost -> points.add(new Point("benchmark", cost.name(), cost.nanos(), "ns a fork")));
        phases.forEach(cost -> points.add(new Point("phase", cost.name(), cost.nanos(), "ns a fork")));
        return new Drawing.Picture(chart, dots.height(1), points);
    }

    private static DotRow row(Cost cost, Look look, String last) {
        return DotRow.of(
                cost.name(),
                look,
                Map.of(DotMark.CENTRE, cost.nanos()),
                List.of(Units.time(cost.nanos().mean()), last));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
