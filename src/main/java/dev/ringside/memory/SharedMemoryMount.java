package dev.ringside.memory;

import dev.ringside.posix.Fd;
import dev.ringside.posix.PosixException;
import dev.ringside.posix.StatFs;
import dev.ringside.procfs.ThpPolicy;
import java.util.Optional;

/** The tmpfs of /dev/shm: whether it is there, how much of it is left, and how a file on it gets its room. */
final class SharedMemoryMount {
    private static final String POINT = "/dev/shm";

    private SharedMemoryMount() {}

    /** Why there will be no file of {@code bytes} there, made by {@code call}. */
    static Optional<String> refusal(String call, long bytes, MemoryRequest request) {
        StatFs system;
        try {
            system = StatFs.of(POINT);
        } catch (PosixException e) {
            return Optional.of(call + ": " + mount(e.getMessage()));
        }
        if (!system.isTmpfs()) {
            return Optional.of(call + ": " + mount(POINT + " is no tmpfs"));
        }
        return HugePages.refusedOn("tmpfs", request)
                .or(() -> full(system, bytes))
                .or(() -> HostMemory.refusal(call, bytes));
    }

    private static String mount(String problem) {
        return problem + "; mount one with \"mount -t tmpfs -o mode=1777 tmpfs " + POINT + "\"";
    }

    private static Optional<String> full(StatFs system, long bytes) {
        return bytes <= system.availableBytes()
                ? Optional.empty()
                : Optional.of(
                        POINT + " has " + system.availableBytes() + " bytes left, " + bytes + " are needed; " + GROW);
    }

    static final String GROW = "\"mount -o remount,size=SIZE " + POINT + "\", or use fewer or smaller slots";

    static Optional<ThpPolicy> thpPolicy() {
        return Optional.of(ThpPolicy.ofTmpfs(POINT));
    }

    /**
     * Takes the room for {@code size} bytes now, so that a full tmpfs says so here and no write dies of it later. Where advice decides on
     * huge pages that would settle for small ones before the mapping is advised: then there is only a look.
     */
    static void allocate(int fd, long size, MemoryRequest request) {
        Fd.setLength(fd, size);
        boolean wantsHugePages =
                request.of(MemoryFlag.MADVISE).equals("on") && ThpPolicy.ofTmpfs(POINT) == ThpPolicy.ADVISE;
        if (!wantsHugePages) {
            Fd.allocate(fd, size);
            return;
        }
        full(StatFs.of(fd), size).ifPresent(reason -> {
            throw new UnavailableException(reason);
        });
    }
}
