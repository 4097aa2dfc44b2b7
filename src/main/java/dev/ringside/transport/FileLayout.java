package dev.ringside.transport;

/**
 * Where everything lies in the file that carries one direction. Numbers are offsets from its start.
 *
 * <pre>
 *      0 +----------------------------------------------------+
 *        | end 16: n, ~n once there will be n messages        |  the sender's, read in one call
 *     16 | word of slot 0 8: n + 1 once message n lies there  |
 *     24 | word of slot 1 8 | ...                             |
 *   4096 +----------------------------------------------------+
 *        | half 0 8: b + 1 once all of its block b was read   |  the receiver's
 *   4104 | half 1 8                                           |
 *   8192 +----------------------------------------------------+
 *        | slot 0: length 4 | pad 4 | payload | pad to stride |
 *        | slot 1: ...                                        |
 *        +----------------------------------------------------+
 * </pre>
 *
 * A read that meets a write may see any mix of old and new bytes, even within a word. So each word is compared with the one value that is
 * waited for: no mix of that and what was there before equals it. Block b is the b-th half of the window.
 */
record FileLayout(int slots, int stride) {
    static final int PAGE = 4096;
    static final int MOST_BYTES = 8 << 20;

    static final int END = 0;
    static final int WORDS = END + 16;
    static final int HALVES = PAGE;
    static final int SLOTS = HALVES + PAGE;

    static final int LENGTH = 0;
    static final int PAYLOAD = LENGTH + 8;

    /** As many slots as fit into 8 MiB, 2 to 64 and even. */
    static FileLayout of(int maxMessage) {
        int stride = Window.stride(PAYLOAD + maxMessage);
        return new FileLayout(Window.slots(stride, MOST_BYTES), stride);
    }

    int half() {
        return slots / 2;
    }

    int slot(long sequence) {
        return (int) (sequence % slots);
    }

    /** Place of the word that publishes message {@code sequence}. */
    int word(long sequence) {
        return WORDS + slot(sequence) * Long.BYTES;
    }

    /** Bytes of everything that the receiver looks at while it waits. */
    int looked() {
        return WORDS + slots * Long.BYTES;
    }

    /** Place of the word that says that {@code block} was read. */
    int taken(long block) {
        return HALVES + (int) (block % 2) * Long.BYTES;
    }

    long place(long sequence) {
        return SLOTS + (long) slot(sequence) * stride;
    }

    long bytes() {
        return SLOTS + (long) slots * stride;
    }
}
