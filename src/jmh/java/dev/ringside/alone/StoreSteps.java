package dev.ringside.alone;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A store, and a load of another word behind it, both with the same order; no other thread looks at either. Without the load the compiler may
 * leave out all barriers of a batch but the last one.
 */
abstract class StoreSteps extends Batch {
    static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    /** Room on either side and in between, so that each word has a line of its own. */
    private static final int STORED = 16;

    private static final int LOADED = 32;
    private static final int LENGTH = 48;

    private final long[] words = new long[LENGTH];
    private long value;

    /** Stores {@code value} at {@code stored}, and returns what is at {@code loaded}. */
    abstract long step(long[] words, int stored, long value, int loaded);

    @Override
    public long once() {
        // in registers: fields would be written and read again around each store
        long next = value;
        long sum = 0;
        for (int step = 0; step < STEPS; step++) {
            sum += step(words, STORED, ++next, LOADED);
        }
        value = next;
        if (words[STORED] != value || sum != 0) {
            throw new IllegalStateException("the words hold " + words[STORED] + " and " + sum + ", not " + value);
        }
        return value;
    }
}
