package dev.ringside.run;

import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Runs one fork of one cell. */
interface ForkRunner {

    /**
     * Does once what makes each of {@code forks} cheaper, where these, all that the plan counts, are enough for that; the seconds that it
     * took. Tries nothing of what is not {@code available}, and nothing further once {@code stopped}.
     */
    default double prepare(List<PlannedCell> forks, Predicate<PlannedCell> available, BooleanSupplier stopped) {
        return 0;
    }

    /** Never throws for what goes wrong in the fork: that is a state of the record. */
    ForkRecord run(PlannedCell cell, int round, int order);
}
