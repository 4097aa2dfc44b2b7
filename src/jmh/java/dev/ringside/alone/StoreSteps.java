package dev.ringside.alone;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Stores of one kind to a word that no other thread looks at. */
abstract class StoreSteps extends Batch {
    static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    /** Room on either side, so that nothing else lies on the word's line. */
    private static final int MIDDLE = 16;

    private final long[] words = new long[2 * MIDDLE];
    private long value;

    abstract void store(long[] words, int index, long value);

    @Override
    public long once() {
        for (int step = 0; step < STEPS; step++) {
            store(words, MIDDLE, ++value);
        }
        if (words[MIDDLE] != value) {
            throw new IllegalStateException("the word holds " + words[MIDDLE] + ", not " + value);
        }
        return value;
    }
}
