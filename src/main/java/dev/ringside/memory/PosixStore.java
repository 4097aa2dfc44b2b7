package dev.ringside.memory;

import dev.ringside.ledger.Ledger;
import dev.ringside.posix.Errno;
import dev.ringside.posix.PosixShm;
import dev.ringside.procfs.ThpPolicy;
import java.util.Optional;
import java.util.regex.Pattern;

/** POSIX shared memory objects. */
final class PosixStore implements Store {

    @Override
    public Optional<String> refusal(long bytes, MemoryRequest request) {
        return SharedMemoryMount.refusal("shm_open(" + bytes + " bytes)", bytes, request);
    }

    @Override
    public SharedObject make(Ledger ledger, long size, MemoryRequest request) {
        String name = "/ringside-" + Ledger.randomName();
        int fd;
        synchronized (ledger) {
            ledger.willMakePosixMemory(name);
            fd = PosixShm.open(name, PosixShm.O_RDWR | PosixShm.O_CREAT | PosixShm.O_EXCL);
        }
        FileObject made = new FileObject(fd, Handles.POSIX + name, Backing.POSIX, size, () -> PosixShm.unlink(name));
        return made.filled(() -> SharedMemoryMount.allocate(fd, size, request));
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
        return Pattern.compile("/dev/shm/ringside-[0-9a-f]{16}( \\(deleted\\))?");
    }
}
