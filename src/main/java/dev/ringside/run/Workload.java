package dev.ringside.run;

import dev.ringside.results.PlannedCell;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Forks to be run, summed by benchmark: how long they will take is asked after every fork, and they may be many thousands. */
final class Workload {
    /** Seconds that they measure, and seconds that they cost beside that on the reference host. */
    private record Sum(int forks, double timed, double costs) {
        Sum plus(Sum other) {
            return new Sum(forks + other.forks, timed + other.timed, costs + other.costs);
        }
    }

    private final ForkCosts reference;
    private final Map<String, Sum> byBenchmark = new HashMap<>();
    private int forks;

    Workload(ForkCosts reference) {
        this.reference = reference;
    }

    /** As many more forks of {@code planned}, or fewer where {@code count} is below zero. */
    void add(PlannedCell planned, int count) {
        if (count == 0) {
            return;
        }
        double timed = planned.timed().toMillis() / 1e3;
        Sum more = new Sum(count, count * timed, count * reference.seconds(planned.cell()));
        forks += count;
        // what is no fork any more shall leave no rounding error either
        byBenchmark.merge(planned.cell().shortName(), more, (one, other) -> {
            Sum sum = one.plus(other);
            return sum.forks() == 0 ? null : sum;
        });
    }

    int forks() {
        return forks;
    }

    /** {@code slower} is by how much a benchmark costs more than on the reference host. */
    double seconds(ToDoubleFunction<String> slower) {
        return byBenchmark.entrySet().stream()
                .mapToDouble(entry ->
                        entry.getValue().timed() + entry.getValue().costs() * slower.applyAsDouble(entry.getKey()))
                .sum();
    }
}
