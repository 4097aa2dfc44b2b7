package dev.ringside.run;

import dev.ringside.results.ForkRecord;

/** Is told how a run goes on. */
public interface Progress {

    /** Before the first fork: how many there will be at most. */
    void started(int forks, long estimatedSeconds);

    void starting(PlannedCell cell, int round);

    void ended(ForkRecord fork);

    /** {@code forks} that were planned will not run. */
    void skipped(int forks);

    void finished();
}
