package dev.ringside.procfs;

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
        String ofSize = Text.ifPresent(FOLDER + "hugepages-2048kB/shmem_enabled").orElse("[inherit]");
        return parse(general, ofSize);
    }

    /** {@code general} is overruled by the file of the page size unless that says {@code inherit}. */
    static ThpPolicy parse(String general, String ofSize) {
        ThpPolicy policy = valueOf(chosen(general));
        boolean settled = policy == DENY || policy == FORCE || chosen(ofSize).equals("INHERIT");
        return settled ? policy : valueOf(chosen(ofSize));
    }

    private static String chosen(String text) {
        return text.substring(text.indexOf('[') + 1, text.indexOf(']')).toUpperCase(Locale.ROOT);
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
