package dev.ringside.protocol;

/** One consumer thread's end: take, read in place, free. For one thread. */
public interface Reader extends AutoCloseable {

    /** Waits for the next message of this reader; false when there is none and none will come. */
    boolean take();

    /** Address of the payload, valid until {@link #free}. */
    long payload();

    /** Bytes of payload, never more than a slot holds. */
    int length();

    /** Sequence of the message taken. */
    long sequence();

    /** Ends the reading of the message taken. */
    void free();

    /** Messages that this reader missed, since they were overwritten before it took them; of those up to {@link #sequence}. */
    default long lost() {
        return 0;
    }

    /** Copies that were overtaken in the middle and thrown away. */
    default long torn() {
        return 0;
    }

    /** Leaves: this reader takes no more. A writer learns of it once all have left. */
    @Override
    void close();
}
