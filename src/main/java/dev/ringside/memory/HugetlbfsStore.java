package dev.ringside.memory;

import dev.ringside.ledger.Ledger;
import dev.ringside.posix.Errno;
import dev.ringside.posix.Fd;
import dev.ringside.posix.PosixException;
import dev.ringside.posix.StatFs;
import dev.ringside.procfs.Mount;
import dev.ringside.procfs.ThpPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files on a mount of hugetlbfs: one of the host on which this user may write, else one of its own that has no place in the tree. */
final class HugetlbfsStore implements Store {
    static final String TYPE = "hugetlbfs";
    private static final String CALL = "mmap(a file on hugetlbfs)";

    @Override
    public Optional<String> refusal(long bytes, MemoryRequest request) {
        if (request.hugePageKib() == 0) {
            return Optional.of("a file on hugetlbfs is huge pages; ask for hugepages=on");
        }
        return HugePages.unsupported(CALL, request.hugePageKib()).or(() -> {
            boolean mounted = folder(request.hugePageKib()).isPresent();
            return mounted ? Optional.empty() : noMount(request.hugePageKib());
        });
    }

    /** Empty where this user can do without. */
    private static Optional<String> noMount(long pageKib) {
        String size = pageSize(pageKib);
        return DetachedHugetlbfs.refusal(pageKib)
                .map(reason -> "no hugetlbfs of pages of " + size + " is mounted where this user may write, and "
                        + reason + "; as root \"mkdir -p /dev/hugepages && mount -t hugetlbfs -o pagesize=" + size
                        + ",mode=1777 none /dev/hugepages\"");
    }

    /** As the option of a mount has it. */
    static String pageSize(long pageKib) {
        return pageKib == HugePages.KIB_1G ? "1G" : "2M";
    }

    /** A mount of pages of that size on which this user may make files. */
    private static Optional<Path> folder(long pageKib) {
        return Mount.all().stream()
                .filter(mount -> mount.type().equals(TYPE))
                .map(mount -> Path.of(mount.point()))
                .filter(point -> Files.isWritable(point) && pageKib(point) == pageKib)
                .findFirst();
    }

    /** 0 where something else is mounted over it. */
    private static long pageKib(Path point) {
        try {
            StatFs system = StatFs.of(point.toString());
            return system.isHugetlbfs() ? system.blockSize() / 1024 : 0;
        } catch (PosixException e) {
            return 0;
        }
    }

    @Override
    public SharedObject make(Ledger ledger, long size, MemoryRequest request) {
        return folder(request.hugePageKib())
                .map(folder -> make(ledger, size, folder))
                .orElseGet(() -> DetachedHugetlbfs.make(size, request.hugePageKib()));
    }

    private static SharedObject make(Ledger ledger, long size, Path folder) {
        Path path;
        int fd;
        synchronized (ledger) {
            path = ledger.willMakeHugeFile(folder);
            fd = Fd.create(path.toString());
        }
        return new FileObject(fd, Handles.FILE + path, Backing.HUGETLBFS, size, () -> FileObject.unlink(path))
                .filled(() -> Fd.setLength(fd, size));
    }

    @Override
    public String fix(Errno errno, long size, MemoryRequest request) {
        return errno == Errno.ENOMEM ? HugePages.fix(CALL, request, size) : "";
    }

    @Override
    public String hugePageCall() {
        return CALL;
    }

    @Override
    public Optional<ThpPolicy> thpPolicy() {
        return Optional.of(ThpPolicy.NEVER);
    }

    @Override
    public Pattern mapsAs() {
        return Pattern.compile("(?!/dev/shm/).*/ringside-[0-9a-f]{16}( \\(deleted\\))?");
    }
}
