package dev.ringside.procfs;

import java.util.Arrays;
import java.util.Locale;

/**
 * When the kernel gives transparent huge pages to System V shared memory. The file of the page size
 * ({@code hugepages-2048kB/shmem_enabled}) has no say here: it governs memfd and anonymous mappings alone.
 */
public enum ThpPolicy {
    ALWAYS,
    WITHIN_SIZE,
    ADVISE,
    NEVER,
    DENY,
    FORCE;

    private static final String FILE = "/sys/kernel/mm/transparent_hugepage/shmem_enabled";

    /** The policy in force; NEVER where the kernel has no transparent huge pages. */
    public static ThpPolicy read() {
        return parse(Text.ifPresent(FILE).orElse("[never]"));
    }

    static ThpPolicy parse(String text) {
        return Arrays.stream(values())
                .filter(policy -> text.contains("[" + policy.name().toLowerCase(Locale.ROOT) + "]"))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("shmem_enabled: no policy in brackets that is known here: " + text));
    }

    /** True where a fault on shared memory brings a huge page. */
    public boolean givesHugePages(boolean advised) {
        return switch (this) {
            case ALWAYS, WITHIN_SIZE, FORCE -> true;
            case ADVISE -> advised;
            case NEVER, DENY -> false;
        };
    }
}
