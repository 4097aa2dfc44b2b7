package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** clock_gettime(2) on the clock of a process: the CPU time of all its threads, also of those that have ended. */
public final class CpuClock {
    private static final ThreadLocal<Memory> TIME = ThreadLocal.withInitial(() -> new Memory(16));

    /** In the low bits of the clock's id: time as the scheduler counts it, in nanoseconds and not in ticks. */
    private static final int SCHEDULER = 2;

    static {
        LibC.bind(CpuClock.class);
    }

    private CpuClock() {}

    static native int clock_gettime(int clock, Pointer time);

    /** Nanoseconds that process {@code pid} has run for so far; needs no privilege. */
    public static long nanos(long pid) {
        Memory time = TIME.get();
        int clock = ~(int) pid << 3 | SCHEDULER;
        LibC.check(clock_gettime(clock, time), "clock_gettime(CPU clock of pid " + pid + ")");
        return time.getLong(0) * 1_000_000_000L + time.getLong(8);
    }
}
