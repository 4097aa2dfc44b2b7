package dev.ringside.procfs;

/** Of /proc/vmstat, since boot: processes that were killed for want of memory, and pages that went to swap or came back. */
public record VmStat(long oomKills, long swappedPages) {

    public static VmStat read() {
        return parse(Text.ifPresent("/proc/vmstat").orElse(""));
    }

    /** A counter that this kernel does not have stays at 0. */
    static VmStat parse(String vmstat) {
        return new VmStat(count(vmstat, "oom_kill"), count(vmstat, "pswpin") + count(vmstat, "pswpout"));
    }

    private static long count(String vmstat, String name) {
        return vmstat.lines()
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .map(line -> Text.number("/proc/vmstat: " + name, line.substring(name.length() + 1)))
                .orElse(0L);
    }

    public VmStat since(VmStat earlier) {
        return new VmStat(oomKills - earlier.oomKills, swappedPages - earlier.swappedPages);
    }
}
