package dev.ringside.ledger;

import dev.ringside.procfs.Host;
import dev.ringside.procfs.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The record of one process: each object is written down and on disk before it is made. Who makes it holds the ledger's monitor from the
 * note until it is there, so that a signal handler that closes the ledger comes before both or after both. The file is locked for as long as the
 * process lives, so whoever gets the lock knows that the owner is dead, whatever has become of its pid.
 */
public final class Ledger implements AutoCloseable {
    static final String SUFFIX = ".ledger";

    /** Files of this process. To open and close one of them would drop its POSIX lock. */
    static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ProcessId owner = ProcessId.self();
    private final Path folder;
    private final Path file;
    private final FileChannel channel;
    private final Deque<Entry> entries = new ArrayDeque<>();

    private Ledger(Path folder) throws IOException {
        this.folder = folder;
        String name = "ringside-" + owner.pid() + "-" + owner.startTicks() + "-" + randomName();
        file = folder.resolve(name + SUFFIX);
        OWN.add(file);
        Path unlocked = folder.resolve(name + ".new");
        channel = FileChannel.open(
                unlocked,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        channel.lock();
        append("owner " + owner);
        append("boot " + Host.bootId());
        append("ipc " + ipcNamespace());
        Files.move(unlocked, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public static Ledger open() {
        try {
            return new Ledger(PrivateFolder.locate());
        } catch (IOException e) {
            throw new UncheckedIOException("writing a ledger failed: " + e, e);
        }
    }

    /** 64 random bits as a name that nobody guesses. */
    public static String randomName() {
        return String.format("%016x", RANDOM.nextLong());
    }

    /** A System V key that nobody guesses, never IPC_PRIVATE. */
    public static int randomKey() {
        return RANDOM.nextInt(1, Integer.MAX_VALUE);
    }

    public void willMakeSegment(int key, long size) {
        note(Entry.of(Kind.SHM, key, size));
    }

    /** {@code name} starts with a slash and holds no other. */
    public void willMakePosixMemory(String name) {
        note(Entry.of(Kind.POSIX, name));
    }

    /** A name inside the private folder on /dev/shm for a file that the caller is about to make. */
    public Path willMakeFileInMemory(String name) {
        note(Entry.of(Kind.TMPFS, name));
        return PrivateFolder.inside(PrivateFolder.inMemory(), name);
    }

    /** A name on a mount of hugetlbfs for a file that the caller is about to make. */
    public Path willMakeHugeFile(Path mount) {
        Path path = mount.resolve("ringside-" + randomName());
        note(Entry.of(Kind.HUGETLBFS, URLEncoder.encode(path.toString(), StandardCharsets.UTF_8)));
        return path;
    }

    public void willMakeSemaphore(String name) {
        note(Entry.of(Kind.SEM, name));
    }

    /** A System V set, of whose semaphores only {@code witness} is never changed by any other process. */
    public void willMakeSemaphoreSet(int key, int witness) {
        note(Entry.of(Kind.SEMSET, key, witness));
    }

    /** A System V message queue. */
    public void willMakeQueue(int key) {
        note(Entry.of(Kind.MSG, key));
    }

    /** A POSIX message queue. */
    public void willMakeQueue(String name) {
        note(Entry.of(Kind.MQUEUE, name));
    }

    /** A name inside the private folder for a file or a folder that the caller is about to make. */
    public Path willMakePath(String name) {
        Path path = PrivateFolder.inside(folder, name);
        note(Entry.of(Kind.PATH, name));
        return path;
    }

    /** Where to write what will be {@code output} once it is whole: a name beside it that nobody else has. */
    public Path willMakePartial(Path output) {
        Path path = output.toAbsolutePath();
        Path partial = path.resolveSibling(path.getFileName() + "." + randomName() + ".part");
        note(Entry.of(Kind.PARTIAL, URLEncoder.encode(partial.toString(), StandardCharsets.UTF_8)));
        return partial;
    }

    /** The folder that git is about to make for a worktree below the private folder; its name ends with 64 random bits. */
    public void willMakeWorktree(Path entry) {
        note(Entry.of(Kind.WORKTREE, URLEncoder.encode(entry.toString(), StandardCharsets.UTF_8)));
    }

    public void willGrowPool(long pageKib, long before, long target) {
        note(Entry.of(Kind.POOL, pageKib, before, target));
    }

    private synchronized void note(Entry entry) {
        if (!channel.isOpen()) {
            throw new IllegalStateException("this process is ending and makes nothing any more");
        }
        entries.push(entry);
        append(entry.toString());
    }

    private void append(String line) {
        try {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file + " failed: " + e, e);
        }
    }

    static String ipcNamespace() throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/ns/ipc")).toString();
    }

    /** Removes what is still there of this process's objects, latest first, then the record. May be called twice. */
    @Override
    public synchronized void close() {
        if (!channel.isOpen()) {
            return;
        }
        Exception failure = null;
        while (!entries.isEmpty()) {
            try {
                entries.pop().remove(owner);
            } catch (IOException | RuntimeException e) {
                failure = e; // the others shall go all the same
            }
        }
        try {
            if (failure == null) {
                Files.deleteIfExists(file);
            }
            channel.close();
        } catch (IOException e) {
            failure = e;
        }
        OWN.remove(file);
        if (failure != null) {
            throw new IllegalStateException("removing what " + file + " lists failed: " + failure, failure);
        }
    }
}
