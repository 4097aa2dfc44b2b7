package dev.ringside.posix;

import com.sun.jna.Memory;

/** getrusage(2): what a process or a thread has used so far. Faults and switches are counts. */
public record Rusage(
        long cpuNanos, long minorFaults, long majorFaults, long voluntarySwitches, long involuntarySwitches) {
    private static final int RUSAGE_SELF = 0;
    private static final int RUSAGE_THREAD = 1;

    public static Rusage ofProcess() {
        return of(RUSAGE_SELF);
    }

    public static Rusage ofThread() {
        return of(RUSAGE_THREAD);
    }

    private static Rusage of(int who) {
        Memory usage = USAGE.get();
        LibC.check(LibC.getrusage(who, usage), "getrusage");
        long seconds = usage.getLong(0) + usage.getLong(16);
        long micros = usage.getLong(8) + usage.getLong(24);
        return new Rusage(
                seconds * 1_000_000_000L + micros * 1_000L,
                usage.getLong(64),
                usage.getLong(72),
                usage.getLong(128),
                usage.getLong(136));
    }

    /** What was used since {@code earlier}. */
    public Rusage since(Rusage earlier) {
        return new Rusage(
                cpuNanos - earlier.cpuNanos,
                minorFaults - earlier.minorFaults,
                majorFaults - earlier.majorFaults,
                voluntarySwitches - earlier.voluntarySwitches,
                involuntarySwitches - earlier.involuntarySwitches);
    }

    private static final ThreadLocal<Memory> USAGE = ThreadLocal.withInitial(() -> new Memory(144));
}
