package dev.ringside.run;

import dev.ringside.results.Cell;
import java.time.Duration;

/** A cell and how long each of its forks warms up and measures; single-shot benchmarks have a time of zero. */
public record PlannedCell(Cell cell, Duration warmup, Duration measurement) {

    Duration timed() {
        return warmup.plus(measurement);
    }
}
