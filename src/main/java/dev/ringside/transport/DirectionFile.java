package dev.ringside.transport;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.UnavailableException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The file of one direction, by reads and writes at a place. */
record DirectionFile(FileChannel channel) implements AutoCloseable {
    private static final Set<StandardOpenOption> BOTH = Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);

    /** A new file at {@code path}, mode 0600; every byte is written, so that no message pays for a block of the disk. */
    static DirectionFile create(Ledger ledger, Path path, FileLayout layout) {
        try {
            DirectionFile file;
            synchronized (ledger) {
                file = new DirectionFile(FileChannel.open(
                        ledger.willMakePath(path.getFileName().toString()),
                        NEW,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
            }
            file.fill(layout.bytes());
            return file;
        } catch (IOException e) {
            throw new UnavailableException("making " + path + " failed: " + e.getMessage());
        }
    }

    private void fill(long bytes) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect((int) Math.min(bytes, FileLayout.MOST_BYTES));
        for (long at = 0; at < bytes; at += zeros.limit()) {
            zeros.position(0).limit((int) Math.min(zeros.capacity(), bytes - at));
            while (zeros.hasRemaining()) {
                channel.write(zeros, at + zeros.position());
            }
        }
    }

    /** The file that another process has made at {@code path}. */
    static DirectionFile open(Path path) {
        try {
            return new DirectionFile(FileChannel.open(path, BOTH));
        } catch (IOException e) {
            throw new UncheckedIOException("opening " + path + " failed: " + e.getMessage(), e);
        }
    }

    /** Writes all of {@code buffer}. */
    void write(ByteBuffer buffer, long at) {
        buffer.position(0);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer, at + buffer.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing the file of a link failed: " + e.getMessage(), e);
        }
    }

    /** Fills {@code buffer}. */
    void read(ByteBuffer buffer, long at) {
        buffer.position(0);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, at + buffer.position()) < 0) {
                    throw new EOFException("it is shorter than agreed on");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the file of a link failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the file of a link failed: " + e.getMessage(), e);
        }
    }
}
