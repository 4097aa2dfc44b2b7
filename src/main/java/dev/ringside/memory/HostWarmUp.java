package dev.ringside.memory;

import dev.ringside.posix.Errno;
import dev.ringside.posix.Mman;
import dev.ringside.posix.PosixException;

/**
 * Touches memory once and gives it back: the host of a virtual machine may only then have it, and no measured first touch shall pay for
 * the host's.
 */
public final class HostWarmUp {
    private HostWarmUp() {}

    /** Touches {@code bytes} of ordinary memory and {@code hugePages} pages of 2 MiB; what cannot be had is left out. */
    public static void touch(long bytes, long hugePages) {
        touch(bytes, 0);
        touch(hugePages << 21, Mman.MAP_HUGETLB);
    }

    private static void touch(long bytes, int flags) {
        if (bytes == 0) {
            return;
        }
        long address;
        try {
            address = Mman.map(
                    0, bytes, Mman.PROT_READ | Mman.PROT_WRITE, Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS | flags, -1, 0);
        } catch (PosixException e) {
            if (e.errno() == Errno.ENOMEM) {
                return;
            }
            throw e;
        }
        try {
            Pretouch.populate(address, bytes);
        } finally {
            Mman.unmap(address, bytes);
        }
    }
}
