package dev.ringside.procfs;

/** The kernel's pool of huge pages of one size: all of them, and those that nobody uses or has reserved. */
public record HugePagePool(long pageKib, long total, long free, long reserved, long overcommit) {

    /** The pool of pages of {@code pageKib}; an empty one where this host has no such size. */
    public static HugePagePool read(long pageKib) {
        String folder = folder(pageKib);
        return new HugePagePool(
                pageKib,
                Text.longAt(folder + "nr_hugepages", 0),
                Text.longAt(folder + "free_hugepages", 0),
                Text.longAt(folder + "resv_hugepages", 0),
                Text.longAt(folder + "nr_overcommit_hugepages", 0));
    }

    public static boolean supports(long pageKib) {
        return Text.ifPresent(folder(pageKib) + "nr_hugepages").isPresent();
    }

    /** Where the pool is set. */
    public static String sizeFile(long pageKib) {
        return folder(pageKib) + "nr_hugepages";
    }

    private static String folder(long pageKib) {
        return "/sys/kernel/mm/hugepages/hugepages-" + pageKib + "kB/";
    }

    /** Pages that a new segment can have. */
    public long available() {
        return free - reserved;
    }
}
