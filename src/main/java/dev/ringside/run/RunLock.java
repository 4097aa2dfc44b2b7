package dev.ringside.run;

import dev.ringside.ledger.PrivateFolder;
import dev.ringside.memory.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Held by a run for as long as it measures: two runs at once would measure each other. Its file stays: who removes it, as the ledger of a
 * run that died would, may remove it from under the next run, and a third would lock another file of that name.
 */
public final class RunLock implements AutoCloseable {
    private static final String NAME = "run.lock";

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Refuses while another run of this user has the lock, and names it. */
    public static RunLock take() {
        Path file = PrivateFolder.locate().resolve(NAME);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new UnavailableException("another run measures on this host (pid "
                        + Files.readString(file).strip() + "); wait until it has ended");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new RunLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("locking " + file + " failed: " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("giving the lock of the run back failed: " + e, e);
        }
    }
}
