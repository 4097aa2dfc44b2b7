package dev.ringside.ring;

/** How one side of a ring waits and wakes; one instance serves all threads of a process. */
interface Waiting {

    /** Producer, before it looks at its next slot: returns once there may be a free one. */
    default void beforeWrite() {}

    /** Producer, after its release store to the sequence word at {@code word}. */
    void published(long word);

    /** Consumer, before it takes a ticket: returns once there may be a message. */
    default void beforeTicket() {}

    /** Consumer, after its release store to the sequence word at {@code word}. */
    void freed(long word);

    /** Returns true once the word holds {@code state}, false when {@code ended} says that it never will. */
    boolean await(long word, long state, Ended ended);

    /** Producer, after the final sequence is known: wakes {@code threads} consumer threads. */
    void finished(int threads);

    /** Asked between two looks at a sequence word. */
    interface Ended {
        boolean hasEnded();

        Ended NEVER = () -> false;
    }
}
