package dev.ringside.diff;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One fork of a row, the unit of replication: its turn (round and order from 1, 0 where the file does not say), and a figure for each
 * measure that it has enough samples for. Each is finite and above 0, in the unit of the row (percentiles: nanoseconds).
 */
public record ForkScore(int round, int order, Map<Measure, Double> values) {
    public ForkScore {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    public double score() {
        return values.get(Measure.SCORE);
    }
}
