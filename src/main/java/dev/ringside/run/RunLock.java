package dev.ringside.run;

import dev.ringside.ledger.PrivateFolder;
import dev.ringside.memory.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Held by a run for as long as it measures: two runs at once would measure each other. Whoever holds the lock may remove its file, and
 * nobody else: a run that locks a file which was removed meanwhile finds that out and takes the next one.
 */
public final class RunLock implements AutoCloseable {
    private static final String NAME = "run.lock";

    private final Path file;
    private final FileChannel channel;
    private final HostTurn turn;

    private RunLock(Path file, FileChannel channel, HostTurn turn) {
        this.file = file;
        this.channel = channel;
        this.turn = turn;
    }

    /** Refuses while another run has the lock, and names it where it is one of this user's. */
    public static RunLock take() {
        Path file = file();
        try {
            while (true) {
                FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                if (channel.tryLock() == null) {
                    channel.close();
                    throw new UnavailableException(
                            "another run measures on this host (pid " + owner(file) + "); wait until it has ended");
                }
                if (isNamed(file)) {
                    HostTurn turn = turn(file, channel);
                    channel.truncate(0);
                    channel.write(ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
                    return new RunLock(file, channel, turn);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("locking " + file + " failed: " + e, e);
        }
    }

    private static HostTurn turn(Path file, FileChannel channel) throws IOException {
        try {
            return HostTurn.take();
        } catch (RuntimeException e) {
            Files.deleteIfExists(file);
            channel.close();
            throw e;
        }
    }

    /** Removes the lock of a run that died; what was removed. */
    public static Optional<Path> sweep() {
        Path file = file();
        OpenOption[] asItIs = {StandardOpenOption.READ, StandardOpenOption.WRITE};
        try (FileChannel channel = FileChannel.open(file, asItIs)) {
            return channel.tryLock() != null && isNamed(file) && Files.deleteIfExists(file)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + file + " failed: " + e, e);
        }
    }

    private static Path file() {
        return PrivateFolder.locate().resolve(NAME);
    }

    private static String owner(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            return "ended just now";
        }
    }

    /**
     * Whether what this process has opened is still what the file's name leads to. The kernel says so without another open: to close a
     * second descriptor of the file would let go of the lock.
     */
    private static boolean isNamed(Path file) throws IOException {
        Path real;
        try {
            real = file.toRealPath();
        } catch (NoSuchFileException e) {
            return false;
        }
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.anyMatch(descriptor -> leadsTo(descriptor, real));
        }
    }

    /** A file that was removed has another name there: {@code run.lock (deleted)}. */
    private static boolean leadsTo(Path descriptor, Path file) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file);
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            turn.close();
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("giving the lock of the run back failed: " + e, e);
        }
    }
}
