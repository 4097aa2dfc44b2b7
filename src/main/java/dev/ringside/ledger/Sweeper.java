package dev.ringside.ledger;

import dev.ringside.procfs.Host;
import dev.ringside.procfs.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Removes what the ledgers of dead processes list. */
public final class Sweeper {
    private static final int HEADER_LINES = 3;

    private Sweeper() {}

    /** Every object that was removed, as its ledger names it. A record that cannot be read is left alone. */
    public static List<String> sweep() {
        return sweep(left -> {});
    }

    /** The same; {@code left} is told, in a line, of each record that cannot be read, and why. */
    public static List<String> sweep(Consumer<String> left) {
        List<String> removed = new ArrayList<>();
        IllegalStateException failure = null;
        for (Path file : ledgers()) {
            try {
                sweep(file, removed);
            } catch (IllegalArgumentException e) {
                // of a newer or an older Ringside, most likely: nobody else's affair
                left.accept("left alone what " + file + " lists: " + e.getMessage()
                        + "; clean up with the Ringside that wrote it, or remove it once nothing of that is left");
            } catch (DirectoryNotEmptyException e) {
                // a process that the dead one has started still writes there: a later sweep finds it ended
            } catch (IOException | RuntimeException e) {
                // the other ledgers are none the worse for it
                failure = new IllegalStateException(
                        "sweeping what " + file + " lists failed: " + e + "; remove it once nothing of that is left",
                        e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return removed;
    }

    private static List<Path> ledgers() {
        try (Stream<Path> files = Files.list(PrivateFolder.locate())) {
            return files.filter(file -> file.toString().endsWith(Ledger.SUFFIX) || isNew(file))
                    .filter(file -> !Ledger.OWN.contains(file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("sweeping failed: " + e, e);
        }
    }

    static void sweep(Path file, List<String> removed) throws IOException {
        try {
            if (isSettled(file)) {
                sweepLocked(file, removed);
            }
        } catch (OverlappingFileLockException | NoSuchFileException e) {
            return; // another thread or process sweeps it, or its owner has just given it its name
        }
    }

    private static void sweepLocked(Path file, List<String> removed) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return; // its owner lives
            }
            List<String> lines = completeLines(channel);
            if (lines.size() > HEADER_LINES && lines.get(1).equals("boot " + Host.bootId())) {
                if (!lines.get(2).equals("ipc " + Ledger.ipcNamespace())) {
                    return; // its objects are out of sight from here
                }
                removeAll(lines, removed);
            }
            Files.deleteIfExists(file);
        }
    }

    private static void removeAll(List<String> lines, List<String> removed) throws IOException {
        ProcessId owner = ProcessId.parse(lines.get(0).substring("owner ".length()));
        // all are read before the first is removed, so that a record is swept whole or not at all
        List<Entry> entries = lines.subList(HEADER_LINES, lines.size()).stream()
                .map(Entry::parse)
                .toList();
        FileSystemException inUse = null;
        for (int i = entries.size() - 1; i >= 0; i--) {
            try {
                if (entries.get(i).remove(owner)) {
                    removed.add(entries.get(i).toString());
                }
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                inUse = e; // the other objects shall go all the same
            }
        }
        if (inUse != null) {
            throw inUse;
        }
    }

    /** Read through the locked channel: to open and close the file a second time would drop the lock. */
    private static List<String> completeLines(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Between its creation and its lock a new ledger looks as if its owner were dead. */
    private static boolean isSettled(Path file) throws IOException {
        return !isNew(file)
                || Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minusSeconds(10));
    }

    private static boolean isNew(Path file) {
        return file.toString().endsWith(".new");
    }
}
