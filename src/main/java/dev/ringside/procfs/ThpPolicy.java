package dev.ringside.procfs;

import java.util.Arrays;
import java.util.Locale;

/**
 * When the kernel gives transparent huge pages to shared memory. Three places decide: {@code shmem_enabled} for System V, that of the page
 * size under it for memfd, the mount option {@code huge=} for files on tmpfs; {@code deny} and {@code force} overrule all.
 */
public enum ThpPolicy {
    ALWAYS,
    WITHIN_SIZE,
    ADVISE,
    NEVER,
    DENY,
    FORCE;

    private static final String FOLDER = "/sys/kernel/mm/transparent_hugepage/";
    private static final String FILE = "shmem_enabled";
    private static final String INHERIT = "inherit";

    /** The policy for System V segments; NEVER where the kernel has no transparent huge pages. */
    public static ThpPolicy read() {
        return parse(Text.ifPresent(FOLDER + FILE).orElse("[never]"));
    }

    /** The policy for a memfd. Kernels before 6.10 have no file for a page size. */
    public static ThpPolicy ofMemfd() {
        return read().ofSize(Text.ifPresent(FOLDER + "hugepages-2048kB/" + FILE).orElse("[" + INHERIT + "]"));
    }

    /** The policy for files at a mount point of tmpfs. */
    public static ThpPolicy ofTmpfs(String point) {
        return read().ofMount(
                        Mount.at(point).flatMap(mount -> mount.option("huge")).orElse("never"));
    }

    /** This one, of the host, as the file of a page size changes it: {@code force} reaches only those that inherit. */
    ThpPolicy ofSize(String text) {
        if (this == DENY || text.contains("[" + INHERIT + "]")) {
            return this;
        }
        return this == FORCE ? NEVER : parse(text);
    }

    /** This one, of the host, as a mount option changes it. */
    ThpPolicy ofMount(String huge) {
        return this == DENY || this == FORCE ? this : parse("[" + huge + "]");
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
