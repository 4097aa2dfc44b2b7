package dev.ringside.memory;

import dev.ringside.posix.Fd;
import dev.ringside.posix.LibC;
import dev.ringside.posix.Mman;
import dev.ringside.posix.PosixShm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a segment is found by another process: {@code sysv:ID}, {@code posix:/NAME}, {@code file:/PATH}. */
final class Handles {
    static final String POSIX = "posix:";
    static final String FILE = "file:";

    private Handles() {}

    /** The object behind {@code handle}, which must be this user's. */
    static SharedObject open(String handle) {
        if (handle.matches(SysVObject.PREFIX + "\\d{1,9}")) {
            return SysVObject.find(Integer.parseInt(handle.substring(SysVObject.PREFIX.length())));
        }
        if (handle.startsWith(POSIX)) {
            int fd = PosixShm.open(handle.substring(POSIX.length()), PosixShm.O_RDWR);
            return checked(fd, handle, Backing.POSIX);
        }
        if (handle.startsWith(FILE)) {
            String path = handle.substring(FILE.length());
            boolean link = path.matches("/proc/\\d+/fd/\\d+");
            int fd = link ? Fd.openThroughLink(path) : Fd.open(path);
            return checked(fd, handle, Backing.ofFile(fd, !link));
        }
        throw new IllegalArgumentException("not the handle of a segment: " + handle);
    }

    private static SharedObject checked(int fd, String handle, Backing backing) {
        try {
            var attributes = Files.readAttributes(Path.of("/proc/self/fd/" + fd), "unix:uid,size,isRegularFile");
            requireOwn(handle, (Integer) attributes.get("uid"));
            long size = (Long) attributes.get("size");
            if (!(Boolean) attributes.get("isRegularFile") || size == 0 || size % Segment.ALIGNMENT != 0) {
                throw new IllegalStateException(
                        handle + " must be a file of whole pieces of 2 MiB, found " + size + " bytes");
            }
            return new FileObject(fd, handle, backing, size, () -> {});
        } catch (IOException e) {
            Mman.closeFd(fd);
            throw new UncheckedIOException("reading the owner of " + handle + " failed: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            Mman.closeFd(fd);
            throw e;
        }
    }

    static void requireOwn(String handle, int owner) {
        if (owner != LibC.geteuid()) {
            throw new IllegalStateException(
                    handle + " must belong to uid " + LibC.geteuid() + ", it belongs to uid " + owner);
        }
    }
}
