package dev.ringside.alone;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.OffHeap;
import dev.ringside.memory.Segment;
import dev.ringside.posix.Rusage;
import java.util.Arrays;

/** What the first touch of a page costs, as a median over blocks of 32 MiB: time of a pass divided by the faults that it took. */
final class FaultCost {
    private static final int BYTES = 32 << 20;

    /** The first ones run in the interpreter. */
    private static final int PASSES = 15;

    private FaultCost() {}

    /** Of pages that are there, and only new to a mapping. */
    static double ofRead(Ledger ledger) {
        return median(() -> {
            try (Segment writers = Segment.create(ledger, BYTES, MemoryRequest.plain())) {
                Segment readers;
                try {
                    readers = Segment.attach(writers.handle(), 0);
                } finally {
                    writers.remove();
                }
                write(writers.address());
                try (readers) {
                    return perFault(() -> read(readers.address()));
                }
            }
        });
    }

    /** Of pages that the kernel has to find and to clear. */
    static double ofWrite(Ledger ledger) {
        return median(() -> {
            try (Segment segment = Segment.create(ledger, BYTES, MemoryRequest.plain())) {
                segment.remove();
                return perFault(() -> write(segment.address()));
            }
        });
    }

    private interface Pass {
        double nanos();
    }

    private static double median(Pass pass) {
        double[] nanos = new double[PASSES];
        for (int i = 0; i < PASSES; i++) {
            nanos[i] = pass.nanos();
        }
        Arrays.sort(nanos);
        return nanos[PASSES / 2];
    }

    private static double perFault(Runnable touch) {
        Rusage before = Rusage.ofThread();
        long start = System.nanoTime();
        touch.run();
        long nanos = System.nanoTime() - start;
        long faults = Rusage.ofThread().since(before).minorFaults();
        if (faults == 0) {
            throw new IllegalStateException("the first touch of " + BYTES + " bytes took no fault");
        }
        return nanos / (double) faults;
    }

    private static void write(long address) {
        for (long at = 0; at < BYTES; at += Anonymous.PAGE) {
            OffHeap.putLong(address + at, at + 1);
        }
    }

    private static void read(long address) {
        for (long at = 0; at < BYTES; at += Anonymous.PAGE) {
            if (OffHeap.getLong(address + at) != at + 1) {
                throw new IllegalStateException("the page at " + at + " is not the one that was written");
            }
        }
    }
}
