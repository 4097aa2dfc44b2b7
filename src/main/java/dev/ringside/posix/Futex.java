package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** futex(2) on words shared between processes, so without FUTEX_PRIVATE_FLAG. */
public final class Futex {
    static {
        LibC.bind(Futex.class);
    }

    private Futex() {}

    private static final long FUTEX_WAIT = 0;
    private static final long FUTEX_WAKE = 1;

    private static final long FUTEX = Arch.current().futex;

    static native long syscall(
            long number, long word, long operation, long value, Pointer timeout, long word2, long value3);

    /** A relative timeout that is never written after it is made, so that every thread may use it. */
    private static final Memory SLICE = new Memory(16);

    /** How long one {@link #await} sleeps at most. */
    public static final int SLICE_MILLIS = 100;

    static {
        SLICE.setLong(0, 0);
        SLICE.setLong(8, SLICE_MILLIS * 1_000_000L);
    }

    /**
     * Sleeps while the 32-bit word holds {@code expected}: until woken, a signal or {@link #SLICE_MILLIS}; true where that time
     * was up.
     */
    public static boolean await(long word, int expected) {
        if (syscall(FUTEX, word, FUTEX_WAIT, expected & 0xffff_ffffL, SLICE, 0, 0) == 0) {
            return false;
        }
        int errno = Errno.last();
        return switch (Errno.of(errno)) {
            case EAGAIN, EINTR -> false;
            case ETIMEDOUT -> true;
            default -> throw new PosixException("futex(FUTEX_WAIT)", errno, "");
        };
    }

    /** Wakes every sleeper of the word. */
    public static void wakeAll(long word) {
        LibC.check(syscall(FUTEX, word, FUTEX_WAKE, Integer.MAX_VALUE, Pointer.NULL, 0, 0), "futex(FUTEX_WAKE)");
    }
}
