package dev.ringside.procfs;

/** Processor time that a process has used, and those of its descendants that have ended and were waited for, in clock ticks of 10 ms. */
public final class ProcessTime {
    private ProcessTime() {}

    /**
     * Of this process. A grandchild is in it once its parent has waited for it and this process for the parent; what nobody waited for is
     * lost.
     */
    public static long self() {
        return parse(
                ProcessHandle.current().pid(), Text.ifPresent("/proc/self/stat").orElse(""));
    }

    static long parse(long pid, String text) {
        if (text.isEmpty()) {
            return 0;
        }
        Stat stat = Stat.parse(pid, text);
        return stat.number(Stat.USER_TIME, "user time")
                + stat.number(Stat.SYSTEM_TIME, "system time")
                + stat.number(Stat.CHILDREN_USER_TIME, "user time of children")
                + stat.number(Stat.CHILDREN_SYSTEM_TIME, "system time of children");
    }
}
