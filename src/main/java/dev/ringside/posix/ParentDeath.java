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

    private static final String PARENT = "ringside.host";

    static native int prctl(int option, long a, long b, long c, long d);

    /** What a JVM that this one starts is told, and that heeds it by {@link #heed}. */
    public static String flag() {
        return "-D" + PARENT + "=" + ProcessHandle.current().pid();
    }

    /** From now on the kernel kills this process when the thread that started it has ended, if it was started with {@link #flag}. */
    public static void heed() {
        long parent = Long.getLong(PARENT, 0);
        if (parent == 0) {
            return;
        }
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
