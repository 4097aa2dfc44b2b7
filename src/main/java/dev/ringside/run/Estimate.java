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

    private final ForkCosts costs;
    private final Map<String, Double> before;
    private final Map<String, List<Double>> seen = new HashMap<>();

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
        Map<String, Double> ratios = new HashMap<>();
        past.seen.keySet().forEach(name -> ratios.put(name, past.ratio(name)));
        ratios.put("", past.ratio(""));
        return new Estimate(costs, ratios);
    }

    /** What a fork that ended in order has cost. */
    synchronized void learn(ForkRecord fork) {
        if (fork.state() != CellState.MEASURED && fork.state() != CellState.INVALID) {
            return; // how long a fork took to fail says nothing of the next
        }
        double ratio = fork.overheadSeconds() / costs.seconds(fork.cell());
        seen.computeIfAbsent(fork.cell().shortName(), name -> new ArrayList<>()).add(ratio);
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
                + costs.seconds(planned.cell()) * ratio(planned.cell().shortName());
    }

    /** Of {@code forks}, one after the other. */
    public synchronized double seconds(Collection<PlannedCell> forks) {
        Map<String, Double> ratios = new HashMap<>();
        return forks.stream()
                .mapToDouble(planned -> planned.timed().toMillis() / 1e3
                        + costs.seconds(planned.cell())
                                * ratios.computeIfAbsent(planned.cell().shortName(), this::ratio))
                .sum();
    }

    /** What a run takes before its first fork and after its last. */
    public double aroundSeconds() {
        return costs.around();
    }
}
