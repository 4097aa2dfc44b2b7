package dev.ringside.procfs;

import java.util.BitSet;

/** Of /proc/self/status: locked memory in KiB and the effective capabilities as a bit set. */
public record ProcStatus(long lockedKib, long capabilities) {
    private static final int CAP_IPC_LOCK = 14;
    private static final int CAP_SYS_PTRACE = 19;
    private static final int CAP_SYS_RESOURCE = 24;

    public static ProcStatus read() {
        return parse(Text.read("/proc/self/status"));
    }

    static ProcStatus parse(String status) {
        String locked = field(status, "VmLck:", "0 kB").replace("kB", "").strip();
        return new ProcStatus(
                Text.number("/proc/self/status: VmLck", locked), capabilities(field(status, "CapEff:", "0")));
    }

    /** The processors that this process may use. */
    static BitSet allowedProcessors() {
        return CpuList.parse(field(Text.ifPresent("/proc/self/status").orElse(""), "Cpus_allowed_list:", ""));
    }

    private static long capabilities(String hex) {
        try {
            return Long.parseUnsignedLong(hex, 16);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "/proc/self/status: CapEff must be a hexadecimal number, found \"" + hex + '"', e);
        }
    }

    public boolean mayLockAnyAmount() {
        return has(CAP_IPC_LOCK);
    }

    /** Whether this process may read any other. */
    public boolean mayTrace() {
        return has(CAP_SYS_PTRACE);
    }

    private boolean has(int capability) {
        return (capabilities >> capability & 1) == 1;
    }

    public boolean mayExceedResourceLimits() {
        return has(CAP_SYS_RESOURCE);
    }

    private static String field(String status, String name, String otherwise) {
        return status.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.substring(name.length()).strip())
                .orElse(otherwise);
    }
}
