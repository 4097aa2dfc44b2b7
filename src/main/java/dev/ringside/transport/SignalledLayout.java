package dev.ringside.transport;

/**
 * Where everything lies in the memory of a link that signals by eventfd: two directions, one after the other.
 *
 * <pre>
 *      0 +------------------------------------------------------+
 *        | final 8: n + 1 once there will be n messages         |
 *    128 +------------------------------------------------------+
 *        | slot 0: length 4 | pad 4 | payload | pad to stride   |
 *        | slot 1: ...                                          |
 *        +------------------------------------------------------+
 * </pre>
 *
 * No word says that a slot is filled or free: the counts of the eventfds do.
 */
record SignalledLayout(int slots, int stride) {
    private static final int MOST_BYTES = 32 << 20;

    static final int FINAL = 0;
    static final int SLOTS = 128;

    static final int LENGTH = 0;
    static final int PAYLOAD = LENGTH + 8;

    static SignalledLayout of(int maxMessage) {
        int stride = Window.stride(PAYLOAD + maxMessage);
        return new SignalledLayout(Window.slots(stride, MOST_BYTES), stride);
    }

    long slot(long sequence) {
        return SLOTS + sequence % slots * stride;
    }

    /** Of one direction. */
    long bytes() {
        return SLOTS + (long) slots * stride;
    }
}
