package dev.ringside.alone;

import dev.ringside.evidence.Evidence;

/** What is timed: one operation, a batch of them, or one pass over a buffer. For one thread. */
public interface Work extends AutoCloseable {
    /** A result that hangs on all that was done. */
    long once();

    /** How many operations {@link #once} is. */
    default int operations() {
        return 1;
    }

    /** Under which circumstances it was done. */
    default Evidence circumstances() {
        return new Evidence();
    }

    @Override
    default void close() {}
}
