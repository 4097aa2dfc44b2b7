package dev.ringside.memory;

import dev.ringside.ledger.Ledger;
import dev.ringside.posix.Errno;
import dev.ringside.posix.Fd;
import dev.ringside.posix.PosixException;
import dev.ringside.procfs.ThpPolicy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files in the private folder on /dev/shm. */
final class TmpfsStore implements Store {
    private static final int ATTEMPTS = 100;

    @Override
    public Optional<String> refusal(long bytes, MemoryRequest request) {
        return SharedMemoryMount.refusal("open(" + bytes + " bytes on tmpfs)", bytes, request);
    }

    @Override
    public SharedObject make(Ledger ledger, long size, MemoryRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                synchronized (ledger) {
                    Path path = ledger.willMakeFileInMemory("ring-" + Ledger.randomName());
                    int fd = Fd.create(path.toString());
                    return new FileObject(fd, Handles.FILE + path, Backing.TMPFS, size, () -> FileObject.unlink(path))
                            .filled(() -> SharedMemoryMount.allocate(fd, size, request));
                }
            } catch (PosixException e) {
                // another process has just removed the folder with its own last file
                if (e.errno() != Errno.ENOENT || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public String fix(Errno errno, long size, MemoryRequest request) {
        return errno == Errno.ENOSPC ? SharedMemoryMount.GROW : "";
    }

    @Override
    public Optional<ThpPolicy> thpPolicy() {
        return SharedMemoryMount.thpPolicy();
    }

    @Override
    public Pattern mapsAs() {
        return Pattern.compile("/dev/shm/ringside-\\d+/ring-.*");
    }
}
