package dev.ringside.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;

/**
 * How far a canary has moved: its median over {@code rounds}, in its metric's unit, and by what share of that its latest, its lowest and its
 * highest round differ from it: 0.12 is 12 % above. Above is slower where the unit is a time and faster where it is a speed. In a merged run
 * {@code run} is the one whose host it tells of; null for the run itself.
 */
public record CanaryDrift(
        String name,
        Cell cell,
        String unit,
        double median,
        double latest,
        double lowest,
        double highest,
        int rounds,
        @JsonInclude(JsonInclude.Include.NON_NULL) String run) {
    public CanaryDrift(
            String name,
            Cell cell,
            String unit,
            double median,
            double latest,
            double lowest,
            double highest,
            int rounds) {
        this(name, cell, unit, median, latest, lowest, highest, rounds, null);
    }

    /** Above it nobody thinks in percent. */
    private static final double MANY = 9;

    /** The deviation that is farthest from the median. */
    @JsonIgnore
    public double worst() {
        return highest > -lowest ? highest : lowest;
    }

    /** For a line that tells how a run goes: {@code pipe round trip +12 %}. */
    @JsonIgnore
    public String now() {
        return name + " " + percent(latest);
    }

    /** {@code +12 %}; what is many times as much is said so: {@code x 7055}. */
    public static String percent(double share) {
        if (share >= MANY) {
            return String.format(Locale.ROOT, "x %.0f", 1 + share);
        }
        return String.format(Locale.ROOT, "%+.0f %%", 100 * share);
    }
}
