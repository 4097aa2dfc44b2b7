package dev.ringside.demo;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Threads that succeed together: the first failure is the failure of all, and nobody waits for the others. */
final class ThreadTeam {
    private static final Object SUCCESS = new Object();

    private final BlockingQueue<Object> outcomes = new LinkedBlockingQueue<>();
    private int started;

    interface Work {
        void run() throws IOException, InterruptedException;
    }

    void start(String name, Work work, Runnable onFailure) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                        outcomes.add(SUCCESS);
                    } catch (Throwable e) {
                        outcomes.add(e);
                        onFailure.run();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        started++;
    }

    /** Returns when all have ended well; throws what the first that failed threw. */
    void join() throws IOException, InterruptedException {
        for (int i = 0; i < started; i++) {
            Object outcome = outcomes.take();
            if (outcome instanceof IOException e) {
                throw e;
            }
            if (outcome instanceof RuntimeException e) {
                throw e;
            }
            if (outcome instanceof Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
