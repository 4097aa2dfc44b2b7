package dev.ringside.posix;

import com.sun.jna.Memory;

/**
 * perf_event_open(2): one counter on one thread and on the threads that it starts from then on. Counts from {@link #open} on.
 *
 * <pre>
 *   perf_event_attr, its first published size         what a read gives
 *    0  type u32        4  size u32 = 64                0  count
 *    8  config u64                                      8  nanoseconds enabled
 *   32  read_format u64                                16  nanoseconds counting
 *   40  flags u64
 * </pre>
 */
public final class PerfEvent implements AutoCloseable {
    private static final long SYSCALL = Arch.current().perfEventOpen;
    private static final int ATTRIBUTES = 64;
    private static final int CLOSE_ON_EXEC = 8;
    private static final long INHERIT = 1 << 1;
    private static final long EXCLUDE_KERNEL = 1 << 5;
    private static final long EXCLUDE_HYPERVISOR = 1 << 6;
    private static final long ENABLED_AND_RUNNING = 3;

    static {
        LibC.bind(PerfEvent.class);
    }

    static native long syscall(long number, Memory attributes, long pid, long cpu, long group, long flags);

    static native long read(int fd, Memory into, long length);

    static native int close(int fd);

    /** What is counted: type and config of the man page. */
    public enum Counter {
        /** Loads whose address the TLB for data did not know: cache 3 (DTLB), operation 0 (read), result 1 (miss). */
        DATA_TLB_LOAD_MISSES(3, 3 | 1 << 16),
        /** A counter that every kernel has, so that the counting itself can be tested. */
        PAGE_FAULTS(1, 2);

        private final int type;
        private final long config;

        Counter(int type, long config) {
            this.type = type;
            this.config = config;
        }
    }

    private final int fd;

    private PerfEvent(int fd) {
        this.fd = fd;
    }

    /** Starts to count in thread {@code tid}; throws PosixException where this host or this user has no such counter. */
    public static PerfEvent open(Counter counter, long tid, boolean withKernel) {
        Memory attributes = new Memory(ATTRIBUTES);
        attributes.clear();
        attributes.setInt(0, counter.type);
        attributes.setInt(4, ATTRIBUTES);
        attributes.setLong(8, counter.config);
        attributes.setLong(32, ENABLED_AND_RUNNING);
        attributes.setLong(40, INHERIT | EXCLUDE_HYPERVISOR | (withKernel ? 0 : EXCLUDE_KERNEL));
        long fd = syscall(SYSCALL, attributes, tid, -1, -1, CLOSE_ON_EXEC);
        return new PerfEvent((int) LibC.check(fd, "perf_event_open(" + counter + ")"));
    }

    /** The count so far, scaled up where the counter had to be shared with others. */
    public double count() {
        try (Memory values = new Memory(24)) {
            LibC.check(read(fd, values, 24), "read of a perf event");
            long counting = values.getLong(16);
            return counting == 0 ? 0 : values.getLong(0) * (values.getLong(8) / (double) counting);
        }
    }

    @Override
    public void close() {
        close(fd);
    }
}
