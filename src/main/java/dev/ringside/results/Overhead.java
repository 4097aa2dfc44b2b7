package dev.ringside.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the overhead of a run's forks went: the median seconds of each phase over the measured forks that have it, in the order of time;
 * and the seconds that the run spent once, before its first fork, to make every fork cheaper (0 for none).
 */
public record Overhead(Map<String, Double> medianSecondsByPhase, double preparationSeconds) {

    public static Overhead of(Collection<ForkRecord> forks, double preparationSeconds) {
        Map<String, List<Double>> phases = new LinkedHashMap<>();
        forks.stream()
                .filter(fork -> fork.state() == CellState.MEASURED && fork.phases() != null)
                .forEach(fork -> fork.phases()
                        .forEach((phase, seconds) -> phases.computeIfAbsent(phase, name -> new ArrayList<>())
                                .add(seconds)));
        Map<String, Double> medians = new LinkedHashMap<>();
        phases.forEach((phase, seconds) -> medians.put(
                phase,
                Median.of(seconds.stream().mapToDouble(Double::doubleValue).toArray())
                        .median()));
        return new Overhead(medians, preparationSeconds);
    }
}
