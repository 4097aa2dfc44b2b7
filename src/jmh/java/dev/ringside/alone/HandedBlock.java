package dev.ringside.alone;

import dev.ringside.ring.Pattern;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** A block of 64 KiB summed by another thread, and waited for. */
abstract class HandedBlock implements Work {
    private static final int BYTES = 64 << 10;

    private final Anonymous block = Anonymous.of(BYTES);
    private final long expected;

    HandedBlock() {
        Pattern.fill(block.address(), BYTES, 1);
        expected = Pattern.sumInOrder(block.address(), BYTES);
    }

    /** Lets another thread run {@code task}. */
    abstract void hand(Runnable task);

    @Override
    public long once() {
        FutureTask<Long> task = new FutureTask<>(() -> Pattern.sumInOrder(block.address(), BYTES));
        hand(task);
        long sum = sum(task);
        if (sum != expected) {
            throw new IllegalStateException("the block adds up to " + sum + ", not to " + expected);
        }
        return sum;
    }

    private static long sum(FutureTask<Long> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a block was summed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("summing a block failed", e.getCause());
        }
    }

    @Override
    public void close() {
        block.close();
    }

    /** To a thread that was there before. */
    static final class ToPool extends HandedBlock {
        private final ExecutorService pool = Executors.newFixedThreadPool(1);

        @Override
        void hand(Runnable task) {
            pool.execute(task);
        }

        @Override
        public void close() {
            pool.shutdown();
            super.close();
        }
    }

    /** To a thread that is made for it. */
    static final class ToThread extends HandedBlock {
        @Override
        void hand(Runnable task) {
            new Thread(task, "block").start();
        }
    }
}
