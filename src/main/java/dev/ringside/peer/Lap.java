package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.posix.Rusage;

/**
 * What the first blocks of a ring cost one side, block by block: nanoseconds, and minor and major faults of the thread that wrote or read
 * it. Each element is written by one thread before it hands the slot on.
 */
final class Lap {
    private final double[] nanos;
    private final double[] minorFaults;
    private final double[] majorFaults;

    Lap(int blocks) {
        nanos = new double[blocks];
        minorFaults = new double[blocks];
        majorFaults = new double[blocks];
    }

    boolean covers(long sequence) {
        return sequence < nanos.length;
    }

    /** Runs {@code work} on block {@code sequence} and keeps what it cost. */
    void time(long sequence, Runnable work) {
        Rusage before = Rusage.ofThread();
        long start = System.nanoTime();
        work.run();
        long took = System.nanoTime() - start;
        Rusage used = Rusage.ofThread().since(before);
        nanos[(int) sequence] = took;
        minorFaults[(int) sequence] = used.minorFaults();
        majorFaults[(int) sequence] = used.majorFaults();
    }

    /** All blocks of the laps: {@code PREFIX.nanos}, {@code PREFIX.minorFaults}, {@code PREFIX.majorFaults}. */
    void writeTo(Evidence evidence, String prefix) {
        evidence.put(prefix + ".nanos", nanos)
                .put(prefix + ".minorFaults", minorFaults)
                .put(prefix + ".majorFaults", majorFaults);
    }
}
