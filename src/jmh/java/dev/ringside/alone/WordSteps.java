package dev.ringside.alone;

import dev.ringside.memory.OffHeap;

/** Steps on one word of memory that no other thread looks at, so that they cost what the order costs and no more. */
abstract class WordSteps extends Batch {
    private final Anonymous page = Anonymous.of(Anonymous.PAGE);
    private long value;

    /** Writes {@code value} to {@code word}, and whatever else the step is. */
    abstract void step(long word, long value);

    @Override
    public long once() {
        for (int step = 0; step < STEPS; step++) {
            step(page.address(), ++value);
        }
        if (OffHeap.getLong(page.address()) != value) {
            throw new IllegalStateException("the word holds " + OffHeap.getLong(page.address()) + ", not " + value);
        }
        return value;
    }

    @Override
    public void close() {
        page.close();
    }
}
