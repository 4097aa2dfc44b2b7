package dev.ringside.procfs;

import java.util.Optional;

/**
 * What Yama lets a process do to another of the same user: {@code kernel.yama.ptrace_scope}, 0 where the kernel has no Yama, and whether this
 * process has CAP_SYS_PTRACE.
 */
public record Yama(long scope, boolean privileged) {
    private static final long ADMIN_ONLY = 2;
    private static final long NOBODY = 3;

    public static Yama read() {
        return new Yama(
                Text.longAt("/proc/sys/kernel/yama/ptrace_scope", 0),
                ProcStatus.read().mayTrace());
    }

    /** Why no process may read the memory of one that consents; empty where it may. */
    public Optional<String> refusal() {
        if (scope >= NOBODY) {
            return Optional.of("kernel.yama.ptrace_scope is " + scope
                    + ": no process may read another until the host is started anew with a lower one");
        }
        if (scope == ADMIN_ONLY && !privileged) {
            return Optional.of("kernel.yama.ptrace_scope is 2 and this process lacks CAP_SYS_PTRACE: give it that, or"
                    + " run \"sysctl kernel.yama.ptrace_scope=1\"");
        }
        return Optional.empty();
    }
}
