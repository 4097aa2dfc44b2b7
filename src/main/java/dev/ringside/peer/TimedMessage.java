package dev.ringside.peer;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.Message;

/**
 * A message that says when it was due.
 *
 * <pre>
 *   0  due        System.nanoTime at which it was to be sent; one clock for all processes of a host
 *   8  pattern    message n of {@link Message}, to the end
 * </pre>
 */
final class TimedMessage {
    static final int DUE = 0;
    static final int PATTERN = DUE + Long.BYTES;

    private TimedMessage() {}

    static void write(long address, int length, long sequence, long due) {
        OffHeap.putLong(address + DUE, due);
        Message.write(address + PATTERN, length - PATTERN, sequence);
    }

    static boolean matches(long address, int length, long sequence) {
        return Message.matches(address + PATTERN, length - PATTERN, sequence);
    }

    static long due(long address) {
        return OffHeap.getLong(address + DUE);
    }
}
