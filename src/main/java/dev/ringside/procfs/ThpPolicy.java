package dev.ringside.procfs;

import java.util.Arrays;
import java.util.Locale;

/** When the kernel gives transparent huge pages to shared memory that is not a file: System V, memfd, anonymous. */
public enum ThpPolicy {
    ALWAYS,
    WITHIN_SIZE,
    ADVISE,
    NEVER,
    DENY,
    FORCE;

    private static final String FOLDER = "/sys/kernel/mm/transparent_hugepage/";

    /** The policy in force for 2 MiB pages; NEVER where the kernel has no transparent huge pages. */
    public static ThpPolicy read() {
        String general = Text.ifPresent(FOLDER + "shmem_enabled").orElse("[never]");
        String ofSize =
                Text.ifPresent(FOLDER + "hugepages-2048kB/shmem_enabled").orElse("[inherit]");
        return parse(general, ofSize);
    }

    /** {@code general} is overruled by the file of the page size unless that says {@code inherit}. */
    static ThpPolicy parse(String general, String ofSize) {
        ThpPolicy policy = chosen(general);
        boolean settled = policy == DENY || policy == FORCE || ofSize.contains("[inherit]");
        return settled ? policy : chosen(ofSize);
    }

    private static ThpPolicy chosen(String text) {
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
