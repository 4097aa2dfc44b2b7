package dev.ringside.ledger;

import dev.ringside.posix.Errno;
import dev.ringside.posix.LibC;
import dev.ringside.posix.PosixException;
import dev.ringside.posix.PosixQueue;
import dev.ringside.posix.PosixShm;
import dev.ringside.posix.Semaphore;
import dev.ringside.posix.SysVQueue;
import dev.ringside.posix.SysVSemaphores;
import dev.ringside.posix.SysVShm;
import dev.ringside.procfs.HugePagePool;
import dev.ringside.procfs.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be written in a ledger, and how it is removed after its identity was checked once more. */
enum Kind {
    /** A System V segment: key, size in bytes. */
    SHM(2) {
        @Override
        boolean remove(ProcessId owner, List<String> identity) {
            int id = SysVShm.find(Integer.parseInt(identity.get(0)));
            if (id == -1) {
                return false;
            }
            SysVShm.Stat stat = SysVShm.stat(id);
            boolean ours = stat.creatorPid() == owner.pid()
                    && stat.creatorUid() == LibC.geteuid()
                    && stat.size() == Long.parseLong(identity.get(1));
            if (ours) {
                SysVShm.remove(id);
            }
            return ours;
        }
    },

    /** A named semaphore: its name, which holds 64 random bits. */
    SEM(1) {
        @Override
        boolean remove(ProcessId owner, List<String> identity) throws IOException {
            Path file = Path.of("/dev/shm/sem." + identity.get(0).substring(1));
            return isOwnFile(file) && Semaphore.unlink(identity.get(0));
        }
    },

    /** A POSIX shared memory object: its name, which holds 64 random bits. */
    POSIX(1) {
        @Override
        boolean remove(ProcessId owner, List<String> identity) throws IOException {
            Path file = Path.of("/dev/shm" + identity.get(0));
            if (!isOwnFile(file)) {
                return false;
            }
            PosixShm.unlink(identity.get(0));
            return true;
        }
    },

    /** A file in the private folder on /dev/shm, which goes with its last file: its name there. */
    TMPFS(1) {
        @Override
        boolean remove(ProcessId owner, List<String> identity) throws IOException {
            Path folder = PrivateFolder.inMemory();
            boolean removed = Files.deleteIfExists(PrivateFolder.inside(folder, identity.get(0)));
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                // files of other processes, or of the segments of this one
            }
            return removed;
        }
    },

    /** A file on a hugetlbfs mount: its path, URL-encoded; the name ends with 64 random bits. */
    HUGETLBFS(1) {
        @Override
        boolean remove(ProcessId owner, List<String> identity) throws IOException {
            Path path = Path.of(URLDecoder.decode(identity.get(0), StandardCharsets.UTF_8));
            return path.getFileName().toString().matches("ringside-[0-9a-f]{16}")
                    && isOwnFile(path)
                    && Files.deleteIfExists(path);
        }
    },

    /** A System V semaphore set: key, and the number of a semaphore that its creator alone has set. */
    SEMSET(2) {
        @Override
        boolean remove(ProcessId owner, List<String> identity) {
            int id = SysVSemaphores.find(Integer.parseInt(identity.get(0)));
            if (id == -1) {
                return false;
            }
            SysVSemaphores set = SysVSemaphores.at(id);
            // nobody's where the creator was killed between making the set and setting it
            int setBy = set.lastPid(Integer.parseInt(identity.get(1)));
            boolean ours = (setBy == owner.pid() || setBy == 0) && set.creatorUid() == LibC.geteuid();
            if (ours) {
                set.remove();
            }
            return ours;
        }
    },

    /** A System V message queue: its key. */
    MSG(1) {
        @Override
        boolean remove(ProcessId owner, List<String> identity) {
            int id = SysVQueue.find(Integer.parseInt(identity.get(0)));
            if (id == -1) {
                return false;
            }
            // a queue does not remember who made it; that its 31 random bits are another's is as good as impossible
            return SysVQueue.stat(id).equals(new SysVQueue.Stat(LibC.geteuid(), 0600)) && SysVQueue.remove(id);
        }
    },

    /** A POSIX message queue: its name, which holds 64 random bits. */
    MQUEUE(1) {
        @Override
        boolean remove(ProcessId owner, List<String> identity) throws IOException {
            String name = identity.get(0);
            // /dev/mqueue need not be mounted, so the owner is asked for through the descriptor
            try (PosixQueue queue = PosixQueue.open(name, true)) {
                Path file = Path.of("/proc/self/fd/" + queue.descriptor());
                return Files.getAttribute(file, "unix:uid").equals(LibC.geteuid()) && PosixQueue.unlink(name);
            } catch (PosixException e) {
                return notThere(e);
            }
        }

        private boolean notThere(PosixException e) {
            if (e.errno() == Errno.ENOENT || e.errno() == Errno.EACCES) {
                return false;
            }
            throw e;
        }
    },

    /** A file or a folder with all that is in it, inside the private folder: its name there. */
    PATH(1) {
        @Override
        boolean remove(ProcessId owner, List<String> identity) throws IOException {
            Path path = PrivateFolder.inside(PrivateFolder.locate(), identity.get(0));
            return removeTree(path);
        }
    },

    /** An output that is not finished, anywhere: its path, URL-encoded; the name ends with 64 random bits and {@code .part}. */
    PARTIAL(1) {
        @Override
        boolean remove(ProcessId owner, List<String> identity) throws IOException {
            Path path = Path.of(URLDecoder.decode(identity.get(0), StandardCharsets.UTF_8));
            return path.getFileName().toString().matches(".*\\.[0-9a-f]{16}\\.part")
                    && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    && Files.deleteIfExists(path);
        }
    },

    /** What a git repository knows of a worktree in the private folder: its folder there, URL-encoded; the name ends with 64 random bits. */
    WORKTREE(1) {
        @Override
        boolean remove(ProcessId owner, List<String> identity) throws IOException {
            Path entry = Path.of(URLDecoder.decode(identity.get(0), StandardCharsets.UTF_8));
            boolean ours = entry.getFileName().toString().matches("worktree-.*-[0-9a-f]{16}")
                    && entry.getParent().endsWith("worktrees")
                    && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
            if (!ours || !removeTree(entry)) {
                return false;
            }
            try {
                Files.deleteIfExists(entry.getParent()); // as git does with the last one
            } catch (DirectoryNotEmptyException e) {
                // worktrees of the user
            }
            return true;
        }
    },

    /** Huge pages added to a pool: page size in KiB, pages before, pages asked for. */
    POOL(3) {
        @Override
        boolean remove(ProcessId owner, List<String> identity) throws IOException {
            long pageKib = Long.parseLong(identity.get(0));
            long before = Long.parseLong(identity.get(1));
            long added = Long.parseLong(identity.get(2)) - before;
            long now = HugePagePool.read(pageKib).total();
            if (now <= before) {
                return false;
            }
            // what somebody else has added since stays
            Files.writeString(Path.of(HugePagePool.sizeFile(pageKib)), Long.toString(Math.max(before, now - added)));
            return true;
        }
    };

    /** With all that is in it; false where it is not there. */
    private static boolean removeTree(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path each : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause(); // somebody else removes there too
        }
        return true;
    }

    private static boolean isOwnFile(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(LibC.geteuid());
    }

    private final int words;

    Kind(int words) {
        this.words = words;
    }

    /** How many words identify an object, at least. */
    int words() {
        return words;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind named(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of object is called " + label));
    }

    /** Removes the object; false where it is gone already or is not the one that was recorded. */
    abstract boolean remove(ProcessId owner, List<String> identity) throws IOException;
}
