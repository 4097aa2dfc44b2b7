package dev.ringside.procfs;

/**
 * Of /proc/self/limits: the soft limits on locked memory and on what all POSIX message queues of a user take, in bytes; Long.MAX_VALUE where
 * there is none.
 */
public record Limits(long lockedBytes, long queueBytes) {

    public static Limits read() {
        return parse(Text.read("/proc/self/limits"));
    }

    static Limits parse(String limits) {
        return new Limits(soft(limits, "Max locked memory"), soft(limits, "Max msgqueue size"));
    }

    private static long soft(String limits, String name) {
        String soft = limits.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.substring(name.length()).strip().split(" +")[0])
                .orElse("unlimited");
        return soft.equals("unlimited") ? Long.MAX_VALUE : Text.number("/proc/self/limits: " + name, soft);
    }
}
