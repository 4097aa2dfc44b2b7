package dev.ringside.demo;

import dev.ringside.ledger.Ledger;
import dev.ringside.posix.LibC;
import dev.ringside.ring.BlockCheck;
import dev.ringside.ring.ReadOrder;
import dev.ringside.ring.RingConsumer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;

/** Where the consumer's blocks go; shared by its threads. */
sealed interface Sink extends AutoCloseable {

    /** What a thread does with a block, for its line. */
    String verb();

    /** A reader for one thread. */
    Reader reader();

    interface Reader {
        /** Takes the block that {@code consumer} holds. */
        void read(RingConsumer consumer) throws IOException, InterruptedException;
    }

    /** One thread has failed and will bring nothing more. */
    void giveUp();

    /** After the last block: compares with what the producer sent, and keeps the output. Returns what the summary ends with. */
    String complete(byte[] sent) throws IOException;

    @Override
    void close() throws IOException;

    /** Checks each block's pattern. */
    record Checked(long capacity) implements Sink {
        @Override
        public String verb() {
            return "read";
        }

        @Override
        public Reader reader() {
            return new BlockCheck(ReadOrder.SEQUENTIAL, (int) capacity)::read;
        }

        @Override
        public void giveUp() {}

        @Override
        public String complete(byte[] sent) {
            return "; every block checked";
        }

        @Override
        public void close() {}
    }

    /** Takes the SHA-256 of all blocks and writes them to a file, if one is wanted. */
    final class Output implements Sink {
        private final long capacity;
        private final Path path;
        private final Path unfinished;
        private final FileChannel file;
        private final OrderedDigest digest = new OrderedDigest();

        /** {@code path} may be null: then the bytes are only compared. */
        Output(Path path, long capacity, Ledger ledger) throws IOException {
            this.capacity = capacity;
            this.path = path;
            if (path == null) {
                unfinished = null;
                file = null;
                return;
            }
            synchronized (ledger) {
                unfinished = ledger.willMakePartial(path);
                file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
        }

        /** The wait for its turn in the digest is part of it. */
        @Override
        public String verb() {
            return "store";
        }

        @Override
        public Reader reader() {
            return this::read;
        }

        private void read(RingConsumer consumer) throws IOException, InterruptedException {
            ByteBuffer block = LibC.buffer(consumer.payload(), consumer.length());
            if (file != null) {
                long position = consumer.sequence() * capacity;
                while (block.hasRemaining()) {
                    position += file.write(block, position);
                }
                block.rewind();
            }
            digest.update(consumer.sequence(), block);
        }

        @Override
        public void giveUp() {
            digest.giveUp();
        }

        @Override
        public String complete(byte[] sent) throws IOException {
            byte[] received = digest.digest();
            String hex = HexFormat.of().formatHex(received);
            if (!Arrays.equals(sent, received)) {
                throw new DigestException(
                        "the bytes differ: SHA-256 sent " + HexFormat.of().formatHex(sent) + ", received " + hex);
            }
            if (file != null) {
                file.close();
                Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return "; SHA-256 " + hex + ", as sent";
        }

        @Override
        public void close() throws IOException {
            if (file != null) {
                file.close();
                Files.deleteIfExists(unfinished);
            }
        }
    }
}
