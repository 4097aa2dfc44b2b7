package dev.ringside.diff;

import dev.ringside.evidence.LatencyCounts;
import java.util.EnumMap;
import java.util.Map;

/** The figures of one fork, each of which is one that can be compared. */
final class Figures {
    /** No time, speed or size lies beyond these; ratios of what lies within are finite. */
    static final double LEAST = 1e-100;

    static final double MOST = 1e100;

    private final Map<Measure, Double> values = new EnumMap<>(Measure.class);

    static boolean isFigure(double value) {
        return value >= LEAST && value <= MOST;
    }

    /** False where it is none. */
    boolean score(double score) {
        if (isFigure(score)) {
            values.put(Measure.SCORE, score);
        }
        return isFigure(score);
    }

    /** Of nanoseconds. */
    void percentiles(LatencyCounts counts) {
        for (Measure measure : Measure.values()) {
            if (measure != Measure.SCORE && measure.isKnownFrom(counts.count())) {
                percentile(measure, counts.percentile(measure.percent()));
            }
        }
    }

    void percentile(Measure measure, double nanos) {
        if (isFigure(nanos)) {
            values.put(measure, nanos);
        }
    }

    Map<Measure, Double> values() {
        return values;
    }
}
