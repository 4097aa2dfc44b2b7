package dev.ringside.ledger;

import dev.ringside.posix.LibC;
import dev.ringside.posix.Semaphore;
import dev.ringside.posix.SysVShm;
import dev.ringside.procfs.HugePagePool;
import dev.ringside.procfs.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What can be written in a ledger, and how it is removed after its identity was checked once more. */
enum Kind {
    /** A System V segment: key, size in bytes. */
    SHM {
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
    SEM {
        @Override
        boolean remove(ProcessId owner, List<String> identity) throws IOException {
            Path file = Path.of("/dev/shm/sem." + identity.get(0).substring(1));
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(LibC.geteuid())
                    && Semaphore.unlink(identity.get(0));
        }
    },

    /** A file or a folder with all that is in it, inside the private folder: its name there. */
    PATH {
        @Override
        boolean remove(ProcessId owner, List<String> identity) throws IOException {
            Path path = PrivateFolder.locate().resolve(Path.of(identity.get(0)).getFileName());
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            try (Stream<Path> tree = Files.walk(path)) {
                for (Path each : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                    Files.deleteIfExists(each);
                }
            }
            return true;
        }
    },

    /** Huge pages added to a pool: page size in KiB, pages before, pages asked for. */
    POOL {
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

    /** Removes the object; false where it is gone already or is not the one that was recorded. */
    abstract boolean remove(ProcessId owner, List<String> identity) throws IOException;
}
