package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** The clocks by which libc takes deadlines: clock_gettime(2). */
enum Clock {
    REALTIME(0),
    MONOTONIC(1);

    static {
        LibC.bind(Clock.class);
    }

    static native int clock_gettime(int clock, Pointer time);

    private static final ThreadLocal<Memory> TIME = ThreadLocal.withInitial(() -> new Memory(16));

    final int number;

    Clock(int number) {
        this.number = number;
    }

    /** The moment {@code millis} (under 1000) from now as a timespec, good until this thread asks again. */
    Pointer in(int millis) {
        Memory time = TIME.get();
        LibC.check(clock_gettime(number, time), "clock_gettime");
        long nanos = time.getLong(8) + millis * 1_000_000L;
        time.setLong(0, time.getLong(0) + nanos / 1_000_000_000L);
        time.setLong(8, nanos % 1_000_000_000L);
        return time;
    }
}
