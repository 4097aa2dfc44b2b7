package dev.ringside.alone;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.Mman;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** A line of 64 bytes changed at a random place of a file that lies in memory whole: by a mapping, or by a read and a write. */
abstract class FileAccess extends Batch {
    static final int LINE = 64;
    private static final long BYTES = 16 << 20;
    private static final int LINES = (int) (BYTES / LINE);

    private long random = 1;
    private long changes;

    /** Adds one to the first word of a line; the value before. */
    abstract long change(long offset);

    @Override
    public long once() {
        long sum = 0;
        long next = random;
        for (int step = 0; step < STEPS; step++) {
            next = Scatter.next(next);
            sum += change((long) Scatter.place(next, LINES) * LINE);
        }
        random = next;
        changes += STEPS;
        return sum;
    }

    /** Throws unless the first words of all lines add up to the changes made. */
    void requireAll(long sum) {
        if (sum != changes) {
            throw new IllegalStateException("the file holds " + sum + " changes of " + changes);
        }
    }

    private static int file() {
        return Mman.memfd("ringside-access", Mman.MFD_CLOEXEC, BYTES);
    }

    /** By a mapping. */
    static final class Mapped extends FileAccess {
        private final long address;

        Mapped() {
            int fd = file();
            address = Mman.map(0, BYTES, Mman.PROT_READ | Mman.PROT_WRITE, Mman.MAP_SHARED, fd, 0);
            // a mapping keeps its file
            Mman.closeFd(fd);
            for (long at = 0; at < BYTES; at += Anonymous.PAGE) {
                OffHeap.putLong(address + at, 0);
            }
        }

        @Override
        long change(long offset) {
            long before = OffHeap.getLong(address + offset);
            OffHeap.putLong(address + offset, before + 1);
            return before;
        }

        @Override
        public void close() {
            long sum = 0;
            for (long at = 0; at < BYTES; at += LINE) {
                sum += OffHeap.getLong(address + at);
            }
            Mman.unmap(address, BYTES);
            requireAll(sum);
        }
    }

    /** By pread and pwrite, of which each moves the whole line. */
    static final class Called extends FileAccess {
        private final ByteBuffer line = ByteBuffer.allocateDirect(LINE).order(ByteOrder.nativeOrder());
        private final FileChannel channel;

        Called() {
            int fd = file();
            try {
                channel = new RandomAccessFile("/proc/self/fd/" + fd, "rw").getChannel();
                for (long at = 0; at < BYTES; at += LINE) {
                    channel.write(line.clear(), at);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("opening /proc/self/fd/" + fd + " failed: " + e.getMessage(), e);
            } finally {
                Mman.closeFd(fd);
            }
        }

        @Override
        long change(long offset) {
            long before = read(offset);
            try {
                channel.write(line.putLong(0, before + 1).clear(), offset);
            } catch (IOException e) {
                throw new UncheckedIOException("writing a line failed: " + e.getMessage(), e);
            }
            return before;
        }

        private long read(long offset) {
            try {
                channel.read(line.clear(), offset);
            } catch (IOException e) {
                throw new UncheckedIOException("reading a line failed: " + e.getMessage(), e);
            }
            return line.getLong(0);
        }

        @Override
        public void close() {
            long sum = 0;
            for (long at = 0; at < BYTES; at += LINE) {
                sum += read(at);
            }
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("closing the file failed: " + e.getMessage(), e);
            }
            requireAll(sum);
        }
    }
}
