package dev.ringside.ring;

import dev.ringside.posix.Mman;

/** Anonymous memory for a block, all zero, and a page behind it, so that to read too far fails the test alone. */
record Block(long address, int length) implements AutoCloseable {
    private static final int BEHIND = 4096;

    static Block of(int length) {
        int flags = Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS;
        return new Block(Mman.map(0, length + BEHIND, Mman.PROT_READ | Mman.PROT_WRITE, flags, -1, 0), length);
    }

    @Override
    public void close() {
        Mman.unmap(address, length + BEHIND);
    }
}
