package dev.ringside.run;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Kills what this process has started when a fork takes too long: JMH itself would wait for ever. */
final class ForkDeadline implements AutoCloseable {
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
        Descendants.kill();
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
