package dev.ringside.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Kills what this process has started when a fork takes too long: JMH itself would wait for ever. */
final class ForkDeadline implements AutoCloseable {
    private static final long GONE_NANOS = 2_000_000_000L;
    private static final long PAUSE_NANOS = 5_000_000;

    private final Thread timer;
    private final AtomicReference<String> verdict = new AtomicReference<>();

    private ForkDeadline(Duration length) {
        timer = new Thread(() -> expire(length), "fork-deadline");
        timer.setDaemon(true);
        timer.start();
    }

    static ForkDeadline in(Duration length) {
        return new ForkDeadline(length);
    }

    private void expire(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            return; // the fork was in time
        }
        verdict.set("the fork hung: it was ended after " + length.toSeconds() + " s");
        killDescendants();
    }

    /** Kills every process that this one has started, and waits until they are gone. */
    static void killDescendants() {
        List<ProcessHandle> descendants = ProcessHandle.current().descendants().toList();
        descendants.forEach(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + GONE_NANOS;
        while (descendants.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** What happened when the time was up; null where it was not. */
    String verdict() {
        return verdict.get();
    }

    @Override
    public void close() {
        timer.interrupt();
    }
}
