package dev.ringside.run;

import dev.ringside.results.PlannedCell;

/** A fork that is about to start: the {@code number}th of {@code of} of its cell, in this round, and the seconds that it should take. */
public record NextFork(PlannedCell planned, int round, int number, int of, double seconds) {}
