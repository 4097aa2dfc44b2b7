package dev.ringside.run;

import dev.ringside.results.ForkRecord;

/** Is told how a run goes on, by one thread; {@link #close} by any. */
public interface Progress extends AutoCloseable {
    /** Before the first fork. */
    void started(Outlook outlook);

    void starting(NextFork fork);

    void ended(ForkRecord fork, Outlook outlook);

    /** Nothing more is shown; also when the run was interrupted or failed, and more than once. */
    @Override
    void close();
}
