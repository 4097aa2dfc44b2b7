package dev.ringside.posix;

import java.util.Map;

/** How a child ended, in words. The JDK adds 128 to the number of the signal that killed it. */
public final class ExitStatus {
    private static final int BY_SIGNAL = 128;

    /** Of a child that was killed with -9. */
    public static final int KILLED = BY_SIGNAL + 9;

    /** Numbers that x86-64 and aarch64 share. */
    private static final Map<Integer, String> SIGNALS = Map.ofEntries(
            Map.entry(1, "SIGHUP"),
            Map.entry(2, "SIGINT"),
            Map.entry(3, "SIGQUIT"),
            Map.entry(4, "SIGILL"),
            Map.entry(5, "SIGTRAP"),
            Map.entry(6, "SIGABRT"),
            Map.entry(7, "SIGBUS"),
            Map.entry(8, "SIGFPE"),
            Map.entry(9, "SIGKILL"),
            Map.entry(11, "SIGSEGV"),
            Map.entry(13, "SIGPIPE"),
            Map.entry(14, "SIGALRM"),
            Map.entry(15, "SIGTERM"),
            Map.entry(24, "SIGXCPU"),
            Map.entry(25, "SIGXFSZ"),
            Map.entry(31, "SIGSYS"));

    private ExitStatus() {}

    /** {@code killed by SIGKILL} of 137, {@code exit code 3} of 3. */
    public static String text(int status) {
        String signal = SIGNALS.get(status - BY_SIGNAL);
        return signal == null ? "exit code " + status : "killed by " + signal;
    }
}
