package dev.ringside.run;

import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import java.util.List;

/** Runs one fork of one cell. */
interface ForkRunner {

    /** Does once what makes all of {@code forks} cheaper, where they are enough for that; the seconds that it took. */
    default double prepare(List<PlannedCell> forks) {
        return 0;
    }

    /** Never throws for what goes wrong in the fork: that is a state of the record. */
    ForkRecord run(PlannedCell cell, int round, int order);
}
