package dev.ringside.transport;

import dev.ringside.posix.Mman;

/** Memory of a memfd, mapped here and in the other process. */
final class SharedBuffer implements AutoCloseable {
    private final long address;
    private final long bytes;

    /** The first {@code bytes} of what is open as {@code fd}, which this closes. */
    SharedBuffer(int fd, long bytes) {
        this.bytes = bytes;
        address = Mman.map(0, bytes, Mman.PROT_READ | Mman.PROT_WRITE, Mman.MAP_SHARED, fd, 0);
        Mman.closeFd(fd);
        Mman.madvise(address, bytes, Mman.MADV_POPULATE_WRITE);
    }

    long address() {
        return address;
    }

    @Override
    public void close() {
        Mman.unmap(address, bytes);
    }
}
