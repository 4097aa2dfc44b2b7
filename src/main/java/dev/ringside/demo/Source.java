package dev.ringside.demo;

import dev.ringside.posix.LibC;
import dev.ringside.ring.Pattern;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Where the producer's blocks come from. */
public sealed interface Source extends AutoCloseable {

    boolean hasNext(long sequence);

    /** Writes block {@code sequence} to {@code payload}; its length, at most {@code capacity}. */
    int write(long sequence, long payload, long capacity) throws IOException;

    boolean isFile();

    /** What is timed: to fill a block, or to read it from the file and take its digest. */
    default String verb() {
        return isFile() ? "load" : "write";
    }

    /** SHA-256 of all blocks; for a file. */
    byte[] digest();

    /** What the summary ends with. */
    default String digestLine() {
        return isFile() ? "; SHA-256 " + HexFormat.of().formatHex(digest()) : "";
    }

    @Override
    void close() throws IOException;

    /** {@code items} full blocks that any reader can check. */
    record Patterned(long items) implements Source {
        @Override
        public boolean hasNext(long sequence) {
            return sequence < items;
        }

        @Override
        public int write(long sequence, long payload, long capacity) {
            // whole lines, which is what the pattern is made of
            int length = (int) (capacity / 64 * 64);
            Pattern.fill(payload, length, sequence);
            return length;
        }

        @Override
        public boolean isFile() {
            return false;
        }

        @Override
        public byte[] digest() {
            throw new UnsupportedOperationException("a pattern is checked block by block");
        }

        @Override
        public void close() {}
    }

    /** A file, block by block; the last one may be short. */
    final class Input implements Source {
        private final FileChannel file;
        private final long size;
        private final MessageDigest sha256 = Sha256.start();
        private long read;
        private byte[] digest;

        public Input(Path path) throws IOException {
            file = FileChannel.open(path, StandardOpenOption.READ);
            size = file.size();
        }

        @Override
        public boolean hasNext(long sequence) {
            return read < size;
        }

        @Override
        public int write(long sequence, long payload, long capacity) throws IOException {
            ByteBuffer slot = LibC.buffer(payload, Math.min(capacity, size - read));
            while (slot.hasRemaining()) {
                if (file.read(slot) < 0) {
                    throw new EOFException("the input became shorter while it was read: " + size + " bytes before, now "
                            + file.size());
                }
            }
            read += slot.flip().limit();
            int length = slot.limit();
            sha256.update(slot);
            return length;
        }

        @Override
        public boolean isFile() {
            return true;
        }

        @Override
        public byte[] digest() {
            if (digest == null) {
                digest = sha256.digest();
            }
            return digest;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
