package dev.ringside.alone;

import dev.ringside.memory.OffHeap;

/** Steps on one word of memory that no other thread looks at, so that they cost what the order costs and no more. */
abstract class WordSteps extends Batch {
    /** Where another word is that stays 0. */
    static final long APART = 128;

    private final Anonymous page = Anonymous.of(Anonymous.PAGE);
    private long value;

    /** Writes {@code value} to {@code word}, and whatever else the step is. */
    abstract void step(long word, long value);

    @Override
    public long once() {
        // in registers: fields would be read again behind each fence
        long word = page.address();
        long next = value;
        for (int step = 0; step < STEPS; step++) {
            step(word, ++next);
        }
        value = next;
        if (OffHeap.getLong(word) != value) {
            throw new IllegalStateException("the word holds " + OffHeap.getLong(word) + ", not " + value);
        }
        return value;
    }

    @Override
    public void close() {
        page.close();
    }
}
