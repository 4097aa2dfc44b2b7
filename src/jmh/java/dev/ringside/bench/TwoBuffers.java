package dev.ringside.bench;

import dev.ringside.posix.Mman;
import dev.ringside.ring.Pattern;

/** Two buffers of native memory that are there and hold what the pattern says. */
abstract class TwoBuffers implements JavaFloor.Work {
    final long from;
    final long to;
    private final long bytes;

    TwoBuffers(int size) {
        if (size % Pattern.LINE != 0) {
            throw new IllegalArgumentException(
                    "passes go over whole lines of " + Pattern.LINE + " bytes: messageSize=" + size);
        }
        bytes = size;
        from = mapped(size);
        to = mapped(size);
    }

    private static long mapped(int size) {
        int flags = Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS;
        long address = Mman.map(0, size, Mman.PROT_READ | Mman.PROT_WRITE, flags, -1, 0);
        Pattern.fill(address, size, 0);
        return address;
    }

    @Override
    public void close() {
        Mman.unmap(from, bytes);
        Mman.unmap(to, bytes);
    }
}
