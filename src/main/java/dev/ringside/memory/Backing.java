package dev.ringside.memory;

import dev.ringside.posix.StatFs;
import dev.ringside.procfs.ThpPolicy;
import java.util.Locale;
import java.util.Optional;

/** What stands behind a segment. */
public enum Backing {
    /** A System V segment: shmget(2). */
    SYSV(new SysVStore()),

    /** POSIX shared memory: shm_open(3), a file on the tmpfs of /dev/shm. */
    POSIX(new PosixStore()),

    /** A file without a name: memfd_create(2). */
    MEMFD(new MemfdStore()),

    /** An ordinary file on tmpfs. */
    TMPFS(new TmpfsStore()),

    /** An ordinary file on disk; what is written is written back. */
    DISK(new DiskStore()),

    /** A file on hugetlbfs, which is huge pages and nothing else. */
    HUGETLBFS(new HugetlbfsStore());

    private final Store store;

    Backing(Store store) {
        this.store = store;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why this host will not have a segment of {@code bytes} that is as {@code request} wants it, with the fix; empty where it should. */
    public Optional<String> refusal(long bytes, MemoryRequest request) {
        return refusalWithPages(bytes, request).or(() -> HugePages.shortage(store.hugePageCall(), request, bytes));
    }

    /** As {@link #refusal}, as if the pool had all the huge pages that it needs. */
    public Optional<String> refusalWithPages(long bytes, MemoryRequest request) {
        return store.refusal(bytes, request).or(() -> request.flagRefusal(bytes));
    }

    /** As {@link #refusal}, for a caller that would fill the pool first where this user may. */
    public Optional<String> refusalAfterReservation(long bytes, MemoryRequest request) {
        boolean fills = request.hugePageKib() == HugePages.KIB_2M && PoolReservation.mayGrow(HugePages.KIB_2M);
        return fills ? refusalWithPages(bytes, request) : refusal(bytes, request);
    }

    /** True where huge pages, if asked for, come from the kernel's pool. */
    public boolean takesFromPool() {
        return !store.hugePageCall().isEmpty();
    }

    /** When a fault brings a transparent huge page; empty where no policy settles that. */
    public Optional<ThpPolicy> thpPolicy() {
        return store.thpPolicy();
    }

    /** True where a mapping of such a segment has {@code path} in /proc/PID/maps. */
    boolean mapsAs(String path) {
        return store.mapsAs().matcher(path).matches();
    }

    Store store() {
        return store;
    }

    /** The backing of a file that is open as {@code fd}, by its file system and its path, not by what anybody says. */
    static Backing ofFile(int fd, boolean hasName) {
        StatFs system = StatFs.of(fd);
        if (!hasName && Handles.isMemfd(fd)) {
            return MEMFD;
        }
        return system.isHugetlbfs() ? HUGETLBFS : system.isTmpfs() ? TMPFS : DISK;
    }
}
