package dev.ringside.simulate;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Settings that are played at the same time: each has a seed of its own, so that it matters to none what others draw. */
final class Stage implements AutoCloseable {
    private final ExecutorService workers;

    Stage(int workers) {
        this.workers = Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "simulate");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins it as soon as a worker is free; what is returned waits for its end. */
    <T> Supplier<T> play(Supplier<T> setting) {
        return CompletableFuture.supplyAsync(setting, workers)::join;
    }

    /** What has not begun never will. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
