package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.BitSet;

/** sched_setaffinity(2) for the calling thread. Threads and processes it starts inherit the mask: start them first. */
public final class Sched {
    static {
        LibC.bind(Sched.class);
    }

    private Sched() {}

    private static final int MASK_BYTES = 128;

    static native int sched_setaffinity(int pid, long size, Pointer mask);

    static native int sched_getaffinity(int pid, long size, Pointer mask);

    public static void pin(BitSet cpus) {
        if (cpus.length() > MASK_BYTES * 8) {
            throw new IllegalArgumentException("processors must be 0 to " + (MASK_BYTES * 8 - 1) + ": " + cpus);
        }
        Memory mask = new Memory(MASK_BYTES);
        mask.clear();
        byte[] bits = cpus.toByteArray();
        mask.write(0, bits, 0, bits.length);
        LibC.check(sched_setaffinity(0, MASK_BYTES, mask), "sched_setaffinity(" + cpus + ")");
    }

    /** The processors this thread may run on. */
    public static BitSet affinity() {
        Memory mask = new Memory(MASK_BYTES);
        mask.clear();
        LibC.check(sched_getaffinity(0, MASK_BYTES, mask), "sched_getaffinity");
        return BitSet.valueOf(mask.getByteArray(0, MASK_BYTES));
    }
}
