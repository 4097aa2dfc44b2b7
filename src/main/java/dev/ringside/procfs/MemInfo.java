package dev.ringside.procfs;

/** Of /proc/meminfo, in KiB. */
public record MemInfo(long totalKib, long availableKib, long swapTotalKib) {

    public static MemInfo read() {
        return parse(Text.read("/proc/meminfo"));
    }

    static MemInfo parse(String meminfo) {
        return new MemInfo(kib(meminfo, "MemTotal"), kib(meminfo, "MemAvailable"), kib(meminfo, "SwapTotal"));
    }

    private static long kib(String meminfo, String name) {
        return meminfo.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .map(line -> line.substring(name.length() + 1).replace("kB", "").strip())
                .map(number -> Text.number("/proc/meminfo: " + name, number))
                .orElseThrow(() -> new IllegalStateException("/proc/meminfo has no " + name + ":"));
    }
}
