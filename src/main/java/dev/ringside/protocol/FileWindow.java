package dev.ringside.protocol;

import dev.ringside.posix.Fd;
import dev.ringside.posix.LibC;
import dev.ringside.posix.Mman;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a growing file that this process has mapped. Positions are bytes from where the messages begin. */
final class FileWindow implements AutoCloseable {
    /** Offsets of mappings are whole pages, which have 64 KiB on some hosts with aarch64. */
    private static final long PAGE = LibC.getpagesize();

    /** So much longer the file becomes at a time. */
    static final long CHUNK = 16L << 20;

    private final int file;
    private final long origin;
    private long address;
    private long start;
    private long end;
    private long discarded;

    /** Messages begin at {@code origin} of the file, a whole page. */
    FileWindow(int file, long origin) {
        this.file = file;
        this.origin = origin;
    }

    boolean covers(long position, long bytes) {
        return position >= start && position + bytes <= end;
    }

    /** Where a position that is covered is mapped. */
    long address(long position) {
        return address + (position - start);
    }

    /** Bytes that are mapped. */
    long size() {
        return end - start;
    }

    /** Makes the file longer and maps it from {@code position} on, {@code bytes} at least. */
    void growTo(long position, long bytes) {
        long length = Math.max(CHUNK, (bytes + PAGE + CHUNK - 1) / CHUNK * CHUNK);
        long from = pageOf(position);
        Fd.setLength(file, origin + from + length);
        // a page that has no place on the disk would be a SIGBUS when it is written
        Fd.allocate(file, origin + from, length);
        map(from, from + length);
    }

    /** Maps from {@code position} to where the file ends now, {@code bytes} at least, and gives back what lies before. */
    void follow(long position, long bytes) {
        long fileEnd = fileLength() - origin;
        ForeignFrameException.unlessWithin("end of file", position + bytes, Long.MAX_VALUE, fileEnd);
        long from = pageOf(position);
        map(from, fileEnd);
        if (from > discarded) {
            Fd.discard(file, origin + discarded, from - discarded);
            discarded = from;
        }
    }

    private static long pageOf(long position) {
        return position / PAGE * PAGE;
    }

    /** What the kernel says: an access past the end would be a SIGBUS, whatever shared memory claims. */
    private long fileLength() {
        try {
            return Files.size(Path.of("/proc/self/fd/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the length of a file failed: " + e.getMessage(), e);
        }
    }

    private void map(long from, long to) {
        close();
        address = Mman.map(0, to - from, Mman.PROT_READ | Mman.PROT_WRITE, Mman.MAP_SHARED, file, origin + from);
        start = from;
        end = to;
    }

    @Override
    public void close() {
        if (end > start) {
            Mman.unmap(address, end - start);
            start = 0;
            end = 0;
        }
    }
}
