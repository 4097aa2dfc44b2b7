package dev.ringside.alone;

import dev.ringside.memory.OffHeap;

/** A word handed to another thread of this JVM, and one back; both spin. */
final class HandOver implements Work {
    private static final int APART = 128;
    private static final long NO_MORE = -1;

    private final Anonymous page = Anonymous.of(Anonymous.PAGE);
    private final long there = page.address();
    private final long back = there + APART;
    private final Thread other = new Thread(this::answer, "answers");
    private long sequence;

    HandOver() {
        other.setDaemon(true);
        other.start();
    }

    @Override
    public long once() {
        OffHeap.putRelease(there, ++sequence);
        // pairs with the release store in answer
        while (OffHeap.getAcquire(back) != sequence) {
            Thread.onSpinWait();
        }
        return sequence;
    }

    private void answer() {
        for (long next = 1; ; next++) {
            long seen;
            // pairs with the release stores in once and close
            while ((seen = OffHeap.getAcquire(there)) != next) {
                if (seen == NO_MORE) {
                    return;
                }
                Thread.onSpinWait();
            }
            OffHeap.putRelease(back, next);
        }
    }

    @Override
    public void close() {
        OffHeap.putRelease(there, NO_MORE);
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return; // the other thread may still look at the page
        }
        page.close();
    }
}
