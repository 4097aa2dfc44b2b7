package dev.ringside.procfs;

/** Of /proc/loadavg: how many threads ran or were ready to, on average over the last minute. */
public final class LoadAverage {
    private LoadAverage() {}

    /** NaN where the host does not tell. */
    public static double read() {
        return parse(Text.ifPresent("/proc/loadavg").orElse(""));
    }

    static double parse(String loadavg) {
        String first = loadavg.split(" ")[0];
        return first.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(first) : Double.NaN;
    }
}
