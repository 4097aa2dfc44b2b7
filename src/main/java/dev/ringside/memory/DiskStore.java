package dev.ringside.memory;

import dev.ringside.ledger.Ledger;
import dev.ringside.ledger.PrivateFolder;
import dev.ringside.posix.Errno;
import dev.ringside.posix.Fd;
import dev.ringside.posix.StatFs;
import dev.ringside.procfs.ThpPolicy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files in the private folder, where that is on a disk. */
final class DiskStore implements Store {

    @Override
    public Optional<String> refusal(long bytes, MemoryRequest request) {
        Path folder = PrivateFolder.locate();
        StatFs system = StatFs.of(folder.toString());
        if (system.isTmpfs()) {
            return Optional.of("a file in " + folder + " would be memory and no file on disk, since that is a tmpfs;"
                    + " mount a disk there, such as \"mount --bind /var/tmp " + folder.getParent() + "\"");
        }
        return HugePages.refusedOn("disk", request)
                .or(() -> bytes <= system.availableBytes()
                        ? Optional.empty()
                        : Optional.of(folder + " has " + system.availableBytes() + " bytes left, " + bytes
                                + " are needed; remove files, or use fewer or smaller slots"));
    }

    @Override
    public SharedObject make(Ledger ledger, long size, MemoryRequest request) {
        Path path;
        int fd;
        synchronized (ledger) {
            path = ledger.willMakePath("ring-" + Ledger.randomName());
            fd = Fd.create(path.toString());
        }
        return new FileObject(fd, Handles.FILE + path, Backing.DISK, size, () -> FileObject.unlink(path)).filled(() -> {
            Fd.setLength(fd, size);
            Fd.allocate(fd, size);
        });
    }

    @Override
    public String fix(Errno errno, long size, MemoryRequest request) {
        return errno == Errno.ENOSPC ? "remove files, or use fewer or smaller slots" : "";
    }

    /** File systems choose the size of their pages themselves, and advice is advice. */
    @Override
    public Optional<ThpPolicy> thpPolicy() {
        return Optional.empty();
    }

    @Override
    public Pattern mapsAs() {
        return Pattern.compile("(?!/dev/shm/).*/ringside-\\d+/ring-.*");
    }
}
