package dev.ringside.transport;

import dev.ringside.posix.LibC;
import dev.ringside.posix.Mman;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Native memory of a link's own, page-aligned, seen by address and as a buffer for channels. */
final class NativeBuffer implements AutoCloseable {
    private static final int PAGE = 4096;

    private final long address;
    private final long bytes;
    private final ByteBuffer buffer;

    NativeBuffer(int bytes) {
        this.bytes = (bytes + PAGE - 1L) / PAGE * PAGE;
        int flags = Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS;
        address = Mman.map(0, this.bytes, Mman.PROT_READ | Mman.PROT_WRITE, flags, -1, 0);
        Mman.madvise(address, this.bytes, Mman.MADV_POPULATE_WRITE);
        buffer = LibC.buffer(address, this.bytes).order(ByteOrder.nativeOrder());
    }

    long address() {
        return address;
    }

    ByteBuffer buffer() {
        return buffer;
    }

    @Override
    public void close() {
        Mman.unmap(address, bytes);
    }
}
