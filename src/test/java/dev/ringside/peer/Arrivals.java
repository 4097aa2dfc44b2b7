package dev.ringside.peer;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Which of the messages 0 to {@code messages} - 1 have come, one bit each, and what was wrong with those that came. */
final class Arrivals {
    private static final int BITS = 6;

    private final long messages;
    private final AtomicLongArray seen;
    private final AtomicLong doubled = new AtomicLong();
    private final AtomicLong foreign = new AtomicLong();
    private final AtomicLong torn = new AtomicLong();
    private final AtomicLong reordered = new AtomicLong();

    Arrivals(long messages) {
        this.messages = messages;
        seen = new AtomicLongArray(Math.toIntExact((messages >> BITS) + 1));
    }

    /** Message {@code sequence} has come to a thread after message {@code last}. */
    void add(long sequence, long last, boolean whole) {
        if (sequence < 0 || sequence >= messages) {
            foreign.incrementAndGet();
            return;
        }
        long bit = 1L << sequence;
        if ((seen.getAndUpdate((int) (sequence >> BITS), word -> word | bit) & bit) != 0) {
            doubled.incrementAndGet();
        }
        if (sequence <= last) {
            reordered.incrementAndGet();
        }
        if (!whole) {
            torn.incrementAndGet();
        }
    }

    /** Once every thread has ended. */
    Verdict verdict() {
        long came = 0;
        for (int word = 0; word < seen.length(); word++) {
            came += Long.bitCount(seen.get(word));
        }
        return new Verdict(messages - came, doubled.get(), reordered.get(), torn.get(), foreign.get());
    }

    record Verdict(long lost, long doubled, long reordered, long torn, long foreign) {
        static final Verdict FAULTLESS = new Verdict(0, 0, 0, 0, 0);
    }
}
