package dev.ringside.procfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many processes the kernel has killed for memory since it started, in any cgroup. */
public final class OomKills {
    private static final String NAME = "oom_kill ";

    private OomKills() {}

    /** 0 where the kernel does not count them (before 4.13). */
    public static long now() {
        try {
            return parse(Files.readString(Path.of("/proc/vmstat")));
        } catch (IOException e) {
            return 0;
        }
    }

    static long parse(String vmstat) {
        return vmstat.lines()
                .filter(line -> line.startsWith(NAME))
                .mapToLong(line -> Long.parseLong(line.substring(NAME.length()).strip()))
                .findFirst()
                .orElse(0);
    }
}
