package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.transport.Link;
import java.util.function.Function;

/** What the peer does with each message. */
public enum LinkRole {
    /** Checks it and sends one like it back. */
    ANSWER(board -> new Answering()),

    /** Checks it and counts it. */
    SINK(Counting::new),

    /** Checks it, counts it, and keeps how long after its due time that was; the due time is its first word. */
    TIMED_SINK(Timing::new);

    private final Function<Scoreboard, Work> work;

    LinkRole(Function<Scoreboard, Work> work) {
        this.work = work;
    }

    Work work(Scoreboard board) {
        return work.apply(board);
    }

    /** What one role does. */
    interface Work {

        /** Message {@code sequence} of {@code length} bytes lies in the inbox. */
        void take(Link link, int length, long sequence);

        /** What is to be told of all messages, after the last. */
        default Evidence summary() {
            return new Evidence();
        }
    }

    static IllegalStateException torn(long sequence, int length) {
        return new IllegalStateException("message " + sequence + " of " + length + " bytes is torn or foreign");
    }
}
