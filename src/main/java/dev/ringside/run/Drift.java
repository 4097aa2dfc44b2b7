package dev.ringside.run;

import dev.ringside.results.CanaryDrift;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** How far the canaries of a run have moved. */
final class Drift {
    private Drift() {}

    /** One for each canary of {@code cells} that {@code forks} has figures of; of several that were merged, for each run: two hosts are no drift. */
    static List<CanaryDrift> of(List<PlannedCell> cells, List<ForkRecord> forks) {
        Map<String, List<ForkRecord>> runs = forks.stream()
                .collect(Collectors.groupingBy(ForkRecord::origin, LinkedHashMap::new, Collectors.toList()));
        return cells.stream()
                .flatMap(planned -> Canary.of(planned).stream()
                        .flatMap(canary -> runs.values().stream().flatMap(run -> of(canary, planned, run).stream())))
                .toList();
    }

    private static Optional<CanaryDrift> of(Canary canary, PlannedCell planned, List<ForkRecord> forks) {
        List<ForkRecord> measured = forks.stream()
                .filter(fork -> fork.cell().equals(planned.cell()) && fork.state() == CellState.MEASURED)
                .sorted(Comparator.comparingInt(ForkRecord::round))
                .toList();
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        double[] means = measured.stream()
                .mapToDouble(fork -> fork.primaryMetric().mean())
                .toArray();
        double median = new Median().evaluate(means);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double mean : means) {
            lowest = Math.min(lowest, mean / median - 1);
            highest = Math.max(highest, mean / median - 1);
        }
        return Optional.of(new CanaryDrift(
                canary.title(),
                planned.cell(),
                measured.get(0).primaryMetric().unit(),
                median,
                means[means.length - 1] / median - 1,
                lowest,
                highest,
                (int) measured.stream().map(ForkRecord::round).distinct().count(),
                measured.get(0).origin().isEmpty() ? null : measured.get(0).origin()));
    }
}
