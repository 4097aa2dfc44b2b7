package dev.ringside.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the overhead of a run's forks went: the mean seconds of each phase over all measured forks, nothing counting for a fork that has
 * no such phase, so that they sum to the mean overhead; in the order of time. And the seconds that the run spent once, before its first fork,
 * to make every fork cheaper (0 for none, null where it is not known).
 */
public record Overhead(
        Map<String, Double> meanSecondsByPhase,
        @JsonInclude(JsonInclude.Include.NON_NULL) Double preparationSeconds) {

    public static Overhead of(Collection<ForkRecord> forks, Double preparationSeconds) {
        List<Map<String, Double>> all = forks.stream()
                .filter(fork -> fork.state() == CellState.MEASURED && fork.phases() != null)
                .map(ForkRecord::phases)
                .toList();
        Map<String, Double> sums = new HashMap<>();
        Map<String, Double> places = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Map<String, Double> phases : all) {
            int place = 0;
            for (Map.Entry<String, Double> phase : phases.entrySet()) {
                sums.merge(phase.getKey(), phase.getValue(), Double::sum);
                places.merge(phase.getKey(), ++place / (phases.size() + 1.0), Double::sum);
                counts.merge(phase.getKey(), 1, Integer::sum);
            }
        }
        Map<String, Double> means = new LinkedHashMap<>();
        // benchmarks have different phases: each stands where it comes on average
        sums.keySet().stream()
                .sorted(Comparator.comparingDouble(phase -> places.get(phase) / counts.get(phase)))
                .forEach(phase -> means.put(phase, sums.get(phase) / all.size()));
        return new Overhead(means, preparationSeconds);
    }

    /** Over all measured forks. */
    @JsonIgnore
    public double meanSeconds() {
        return meanSecondsByPhase.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
