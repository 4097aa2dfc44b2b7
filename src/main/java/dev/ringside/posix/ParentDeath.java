package dev.ringside.posix;

import java.util.concurrent.locks.LockSupport;

/** prctl(2) with PR_SET_PDEATHSIG: a process that must not outlive the one that started it, whatever both are doing. */
public final class ParentDeath {
    private static final int PR_SET_PDEATHSIG = 1;
    private static final int SIGKILL = 9;
    private static final int PARENT_GONE = 74;

    static {
        LibC.bind(ParentDeath.class);
    }

    private ParentDeath() {}

    static native int prctl(int option, long a, long b, long c, long d);

    /** From now on the kernel kills this process when the thread of process {@code parent} that started it has ended. */
    public static void kills(long parent) {
        Thread asker = new Thread(() -> ask(parent), "parent-death");
        asker.setDaemon(true);
        asker.start();
    }

    /** Does not return: what was asked for ends with the thread that has asked. */
    private static void ask(long parent) {
        LibC.check(prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0), "prctl(PR_SET_PDEATHSIG)");
        if (LibC.getppid() != parent) {
            Runtime.getRuntime().halt(PARENT_GONE); // it had died before
        }
        while (true) {
            LockSupport.park();
        }
    }
}
