package dev.ringside.run;

import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;

/** Runs one fork of one cell. */
interface ForkRunner {

    /** Never throws for what goes wrong in the fork: that is a state of the record. */
    ForkRecord run(PlannedCell cell, int round, int order);
}
