package dev.ringside.procfs;

/**
 * What one mapping takes in one process, in KiB: pages in its page table, its share of those that several have, and which of both are
 * shared. The kernel counts huge pages of the pool apart and gives no share of them.
 */
public record MemoryUse(
        long rssKib, long pssKib, long sharedKib, long privateKib, long sharedHugetlbKib, long privateHugetlbKib) {

    /** Of {@code mapping} in the process with {@code pid}, which must be this user's. Takes milliseconds. */
    public static MemoryUse of(long pid, Mapping mapping) {
        return of(Mapping.sameFile(Text.read("/proc/" + pid + "/smaps"), mapping));
    }

    static MemoryUse of(Mapping mapping) {
        return new MemoryUse(
                mapping.kib("Rss"),
                mapping.kib("Pss"),
                mapping.kib("Shared_Clean") + mapping.kib("Shared_Dirty"),
                mapping.kib("Private_Clean") + mapping.kib("Private_Dirty"),
                mapping.kib("Shared_Hugetlb"),
                mapping.kib("Private_Hugetlb"));
    }

    /** Bytes of pages in the page table, of the pool or not. */
    public long residentBytes() {
        return (rssKib + sharedHugetlbKib + privateHugetlbKib) * 1024;
    }

    /** Bytes of pages, each divided by how many processes map it; shared ones of the pool by {@code processes}. */
    public double proportionalBytes(int processes) {
        return (pssKib + privateHugetlbKib + sharedHugetlbKib / (double) processes) * 1024;
    }
}
