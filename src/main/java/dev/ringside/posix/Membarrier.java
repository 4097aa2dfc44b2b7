package dev.ringside.posix;

/**
 * membarrier(2): a full fence on every processor that runs a thread of a registered process, whatever process that is. Who waits
 * rarely pays for those who pass often.
 */
public final class Membarrier {
    static {
        LibC.bind(Membarrier.class);
    }

    private Membarrier() {}

    private static final long MEMBARRIER = Arch.current().membarrier;

    private static final long QUERY = 0;
    private static final long GLOBAL_EXPEDITED = 1 << 1;
    private static final long REGISTER_GLOBAL_EXPEDITED = 1 << 2;

    static native long syscall(long number, long command, long flags, long cpu);

    /** Whether this kernel has the two commands used here: Linux 4.16 and later, unless a sandbox forbids the call. */
    public static boolean isOffered() {
        long commands = syscall(MEMBARRIER, QUERY, 0, 0);
        long needed = GLOBAL_EXPEDITED | REGISTER_GLOBAL_EXPEDITED;
        return commands != -1 && (commands & needed) == needed;
    }

    /** Lets {@link #fenceAll} of any process reach the threads of this one, from now to its end. */
    public static void register() {
        LibC.check(
                syscall(MEMBARRIER, REGISTER_GLOBAL_EXPEDITED, 0, 0),
                "membarrier(MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED)");
    }

    /** Returns once every running thread of every registered process has made a full fence; those that do not run have. */
    public static void fenceAll() {
        LibC.check(syscall(MEMBARRIER, GLOBAL_EXPEDITED, 0, 0), "membarrier(MEMBARRIER_CMD_GLOBAL_EXPEDITED)");
    }
}
