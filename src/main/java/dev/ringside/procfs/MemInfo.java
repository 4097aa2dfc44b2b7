package dev.ringside.procfs;

/** Of /proc/meminfo, in KiB. */
public record MemInfo(long totalKib, long availableKib, long swapTotalKib) {

    public static MemInfo read() {
        return parse(Text.read("/proc/meminfo"));
    }

    static MemInfo parse(String meminfo) {
        return new MemInfo(kib(meminfo, "MemTotal:"), kib(meminfo, "MemAvailable:"), kib(meminfo, "SwapTotal:"));
    }

    private static long kib(String meminfo, String name) {
        return meminfo.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> Long.parseLong(line.substring(name.length()).replace("kB", "").strip()))
                .orElseThrow(() -> new IllegalStateException("/proc/meminfo has no " + name));
    }
}
