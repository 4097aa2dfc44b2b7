package dev.ringside.run;

import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;

/** Is told how a run goes on. */
public interface Progress {
    /** Before the first fork. */
    void started(Outlook outlook);

    void starting(PlannedCell cell, int round);

    void ended(ForkRecord fork, Outlook outlook);

    void finished();
}
