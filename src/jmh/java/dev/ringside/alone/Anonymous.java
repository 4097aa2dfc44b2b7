package dev.ringside.alone;

import dev.ringside.posix.Mman;

/** Private memory of this process: {@code bytes} from {@code address} on, all zero. */
record Anonymous(long address, long bytes) implements AutoCloseable {
    static final long PAGE = 4096;

    static Anonymous of(long bytes) {
        int flags = Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS;
        return new Anonymous(Mman.map(0, bytes, Mman.PROT_READ | Mman.PROT_WRITE, flags, -1, 0), bytes);
    }

    @Override
    public void close() {
        Mman.unmap(address, bytes);
    }
}
