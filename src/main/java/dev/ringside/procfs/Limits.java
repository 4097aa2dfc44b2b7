package dev.ringside.procfs;

/** Of /proc/self/limits: the soft limit on locked memory, in bytes; Long.MAX_VALUE where there is none. */
public record Limits(long lockedBytes) {

    public static Limits read() {
        return parse(Text.read("/proc/self/limits"));
    }

    static Limits parse(String limits) {
        String name = "Max locked memory";
        String soft = limits.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.substring(name.length()).strip().split(" +")[0])
                .orElse("unlimited");
        return new Limits(soft.equals("unlimited") ? Long.MAX_VALUE : Text.number("/proc/self/limits: " + name, soft));
    }
}
