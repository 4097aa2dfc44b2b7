package dev.ringside.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;

/**
 * A cell and how long each of its forks warms up and measures; single-shot benchmarks have a time of zero. A canary is in every round of
 * every run, whatever else is measured, and tells whether the host moved; it is {@code unasked} where the profile has no such row.
 * {@code java} is the path of the java that runs it, null where no JVM was asked for.
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record PlannedCell(
        Cell cell, long warmupMillis, long measurementMillis, boolean canary, boolean unasked, String java) {
    public PlannedCell(Cell cell, Duration warmup, Duration measurement) {
        this(cell, warmup.toMillis(), measurement.toMillis(), false, false, null);
    }

    public PlannedCell(Cell cell, long warmupMillis, long measurementMillis, boolean canary) {
        this(cell, warmupMillis, measurementMillis, canary, false, null);
    }

    public PlannedCell(Cell cell, long warmupMillis, long measurementMillis, boolean canary, boolean unasked) {
        this(cell, warmupMillis, measurementMillis, canary, unasked, null);
    }

    /** The same in the name of {@code cell}, run by the java of that path. */
    public PlannedCell on(Cell cell, String java) {
        return new PlannedCell(cell, warmupMillis, measurementMillis, canary, unasked, java);
    }

    /** The same with other times. */
    public PlannedCell lasting(Duration warmup, Duration measurement) {
        return new PlannedCell(cell, warmup.toMillis(), measurement.toMillis(), canary, unasked, java);
    }

    /** The same cell, which is one of the canaries too. */
    public PlannedCell asCanary() {
        return new PlannedCell(cell, warmupMillis, measurementMillis, true, unasked, java);
    }

    @JsonIgnore
    public Duration warmup() {
        return Duration.ofMillis(warmupMillis);
    }

    @JsonIgnore
    public Duration measurement() {
        return Duration.ofMillis(measurementMillis);
    }

    @JsonIgnore
    public Duration timed() {
        return warmup().plus(measurement());
    }
}
