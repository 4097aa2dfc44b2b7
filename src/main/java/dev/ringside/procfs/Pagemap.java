package dev.ringside.procfs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** /proc/self/pagemap: which pages this process has in its page table. mincore(2) would tell of every process. */
public final class Pagemap {
    private static final int ENTRY = 8;
    private static final long PRESENT = 1L << 63;

    private Pagemap() {}

    /** How many of the base pages of {@code pageSize} bytes in [{@code address}, {@code address + length}) are mapped here. */
    public static long present(long address, long length, int pageSize) {
        long first = address / pageSize;
        long pages = (address + length + pageSize - 1) / pageSize - first;
        ByteBuffer entries = ByteBuffer.allocateDirect(64 * 1024).order(ByteOrder.nativeOrder());
        long present = 0;
        try (RandomAccessFile file = new RandomAccessFile("/proc/self/pagemap", "r");
                FileChannel channel = file.getChannel()) {
            for (long done = 0; done < pages; ) {
                entries.clear().limit((int) Math.min(entries.capacity(), (pages - done) * ENTRY));
                int read = channel.read(entries, (first + done) * ENTRY);
                if (read < ENTRY) {
                    throw new IOException("ends after " + done + " of " + pages + " pages");
                }
                present += countPresent(entries.flip());
                done += read / ENTRY;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading /proc/self/pagemap failed: " + e.getMessage(), e);
        }
        return present;
    }

    static long countPresent(ByteBuffer entries) {
        long present = 0;
        while (entries.remaining() >= ENTRY) {
            present += (entries.getLong() & PRESENT) == 0 ? 0 : 1;
        }
        return present;
    }
}
