package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** Moments on CLOCK_REALTIME, as the timed waits of libc want them. */
final class WallClock {
    static {
        LibC.bind(WallClock.class);
    }

    private static final int CLOCK_REALTIME = 0;
    private static final long SECOND_NANOS = 1_000_000_000L;

    private static final ThreadLocal<Memory> TIME = ThreadLocal.withInitial(() -> new Memory(16));

    private WallClock() {}

    static native int clock_gettime(int clock, Pointer time);

    /** The timespec of {@code millis} (under 1000) from now; this thread's own until it asks again. */
    static Pointer in(int millis) {
        Memory time = TIME.get();
        LibC.check(clock_gettime(CLOCK_REALTIME, time), "clock_gettime");
        long nanos = time.getLong(8) + millis * 1_000_000L;
        time.setLong(0, time.getLong(0) + nanos / SECOND_NANOS);
        time.setLong(8, nanos % SECOND_NANOS);
        return time;
    }
}
