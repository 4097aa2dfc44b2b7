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

    /** A file that has no name of its own. */
    private static final String LINK = FILE + "/proc/\\d+/fd/\\d+";

    private Handles() {}

    /** The handle of a file without a name that is open here as {@code fd}, good while it is. */
    static String ofDescriptor(int fd) {
        return FILE + "/proc/" + ProcessHandle.current().pid() + "/fd/" + fd;
    }

    /** The object behind {@code handle}, which must be this user's. */
    static SharedObject open(String handle) {
        if (handle.matches(SysVObject.PREFIX + "\\d{1,10}")) {
            return SysVObject.find(Integer.parseInt(handle.substring(SysVObject.PREFIX.length())));
        }
        int fd = openFile(handle);
        return checked(
                fd, handle, handle.startsWith(POSIX) ? Backing.POSIX : Backing.ofFile(fd, !handle.matches(LINK)));
    }

    /** The file behind {@code handle}, which is that of no System V segment. */
    static int openFile(String handle) {
        if (handle.startsWith(POSIX)) {
            return PosixShm.open(handle.substring(POSIX.length()), PosixShm.O_RDWR);
        }
        if (handle.startsWith(FILE)) {
            String path = handle.substring(FILE.length());
            return handle.matches(LINK) ? Fd.openThroughLink(path) : Fd.open(path);
        }
        throw new IllegalArgumentException("not the handle of a segment with a file: " + handle);
    }

    /** True where memfd_create(2) made it, on whatever file system: the kernel puts its own prefix before the name. */
    static boolean isMemfd(int fd) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd))
                    .toString()
                    .startsWith("/memfd:");
        } catch (IOException e) {
            throw new UncheckedIOException("reading the path of descriptor " + fd + " failed: " + e.getMessage(), e);
        }
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
