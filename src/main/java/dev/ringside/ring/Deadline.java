package dev.ringside.ring;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A moment at which waiting ends. */
public final class Deadline {
    private static final long PAUSE_NANOS = 2_000_000;

    private final long end;
    private final Duration length;

    private Deadline(Duration length) {
        this.length = length;
        this.end = System.nanoTime() + length.toNanos();
    }

    public static Deadline in(Duration length) {
        return new Deadline(length);
    }

    public boolean hasPassed() {
        return System.nanoTime() - end >= 0;
    }

    /** How long was to be waited at most. */
    public Duration length() {
        return length;
    }

    /** Between two looks at what is waited for. */
    public void pause() {
        LockSupport.parkNanos(PAUSE_NANOS);
    }
}
