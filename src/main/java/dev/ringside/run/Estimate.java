package dev.ringside.run;

import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * How long forks take: the time that they measure, which is known, and what each costs beside it, by {@link ForkCosts} of the reference
 * host times how much slower this host has been, benchmark by benchmark. Each fork that it is told of makes it truer.
 */
public final class Estimate {
    /** What was known before counts as so many forks: one odd fork shall not turn the whole. */
    private static final double WEIGHT = 3;

    /** The share of forks, as its inverse, by which there are more than before when ratios are worked out anew. */
    private static final int RENEWED = 50;

    private final ForkCosts costs;
    private final Map<String, Double> before;
    private final Map<String, List<Double>> seen = new HashMap<>();
    private final Map<String, Double> ratios = new HashMap<>();
    private int learned;
    private int learnedWithRatios;

    private Estimate(ForkCosts costs, Map<String, Double> before) {
        this.costs = costs;
        this.before = before;
    }

    /** As on the reference host. */
    public static Estimate ofReference() {
        return of(ForkCosts.measured());
    }

    static Estimate of(ForkCosts costs) {
        return new Estimate(costs, Map.of());
    }

    /** One for another run on the host on which {@code forks} ran. */
    public Estimate after(List<ForkRecord> forks) {
        Estimate past = new Estimate(costs, before);
        forks.forEach(past::learn);
        Map<String, Double> known = new HashMap<>();
        past.seen.keySet().forEach(name -> known.put(name, past.ratio(name)));
        known.put("", past.ratio(""));
        return new Estimate(costs, known);
    }

    /** What a fork that ended in order has cost. */
    synchronized void learn(ForkRecord fork) {
        if (fork.state() != CellState.MEASURED && fork.state() != CellState.INVALID) {
            return; // how long a fork took to fail says nothing of the next
        }
        double ratio = fork.overheadSeconds() / costs.seconds(fork.cell());
        seen.computeIfAbsent(fork.cell().shortName(), name -> new ArrayList<>()).add(ratio);
        learned++;
    }

    /** As the last few forks may have left it: after thousands, one more changes nothing and to sort them all takes long. */
    private double recentRatio(String benchmark) {
        if (learned > learnedWithRatios + learnedWithRatios / RENEWED) {
            ratios.clear();
            learnedWithRatios = learned;
        }
        return ratios.computeIfAbsent(benchmark, this::ratio);
    }

    /** How much slower than the reference host; as far as that is not known of the benchmark itself, by all others. */
    private double ratio(String benchmark) {
        List<Double> others = seen.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(benchmark))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        double prior =
                before.containsKey(benchmark) ? before.get(benchmark) : blended(others, before.getOrDefault("", 1.0));
        return blended(seen.getOrDefault(benchmark, List.of()), prior);
    }

    private static double blended(List<Double> ratios, double prior) {
        if (ratios.isEmpty()) {
            return prior;
        }
        double median = new Median()
                .evaluate(ratios.stream().mapToDouble(Double::doubleValue).toArray());
        return (WEIGHT * prior + ratios.size() * median) / (WEIGHT + ratios.size());
    }

    /** Of one fork. */
    public synchronized double seconds(PlannedCell planned) {
        return planned.timed().toMillis() / 1e3
                + costs.seconds(planned.cell()) * recentRatio(planned.cell().shortName());
    }

    /** Of {@code forks}, one after the other. */
    public synchronized double seconds(Collection<PlannedCell> forks) {
        Workload workload = workload();
        forks.forEach(planned -> workload.add(planned, 1));
        return seconds(workload);
    }

    /** Of all forks of {@code workload}. */
    synchronized double seconds(Workload workload) {
        return workload.seconds(this::recentRatio);
    }

    /** One without forks so far. */
    Workload workload() {
        return new Workload(costs);
    }

    /** What a run takes before its first fork and after its last. */
    public double aroundSeconds() {
        return costs.around();
    }
}
