package dev.ringside.posix;

import com.sun.jna.Pointer;

/** File descriptors: open(2), openat(2), ftruncate(2), posix_fallocate(3), fallocate(2). */
public final class Fd {
    static {
        LibC.bind(Fd.class);
    }

    private Fd() {}

    private static final int O_RDWR = 2;
    private static final int O_CREAT = 0x40;
    private static final int O_EXCL = 0x80;
    private static final int O_CLOEXEC = 0x80000;
    private static final int O_NOFOLLOW = Arch.current().noFollow;

    /** Variadic in C; fixed arguments reach it unharmed in the Linux ABI of x86-64 and aarch64. */
    static native int open(String path, int flags, int mode);

    static native int openat(int directory, String path, int flags, int mode);

    static native int ftruncate(int fd, long length);

    static native int statfs(String path, Pointer buffer);

    static native int fstatfs(int fd, Pointer buffer);

    private static final int FALLOC_FL_KEEP_SIZE = 1;
    private static final int FALLOC_FL_PUNCH_HOLE = 2;

    static native int fallocate(int fd, int mode, long offset, long length);

    static native int posix_fallocate(int fd, long offset, long length);

    /** A new file, mode 0600; EEXIST where anything has that name. */
    public static int create(String path) {
        return (int)
                LibC.check(open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600), "open(" + path + ")");
    }

    /** The same in a directory that is open. */
    static int createIn(int directory, String name) {
        int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
        return (int) LibC.check(openat(directory, name, flags, 0600), "openat(" + name + ")");
    }

    /** A file that exists and is no symbolic link. */
    public static int open(String path) {
        return (int) LibC.check(open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0), "open(" + path + ")");
    }

    /** What a link leads to: the links of /proc/PID/fd are the only way to a file that has no name. */
    public static int openThroughLink(String path) {
        return (int) LibC.check(open(path, O_RDWR | O_CLOEXEC, 0), "open(" + path + ")");
    }

    public static void setLength(int fd, long length) {
        LibC.check(ftruncate(fd, length), "ftruncate(" + length + " bytes)");
    }

    /** Sees to it that every byte has a place, so that no write can fail later. */
    public static void allocate(int fd, long length) {
        allocate(fd, 0, length);
    }

    /** The same for {@code length} bytes from {@code offset} on; makes the file longer where it ends before. */
    public static void allocate(int fd, long offset, long length) {
        int errno = posix_fallocate(fd, offset, length);
        while (Errno.of(errno) == Errno.EINTR) {
            errno = posix_fallocate(fd, offset, length);
        }
        if (errno != 0) {
            throw new PosixException("posix_fallocate(" + length + " bytes)", errno, "");
        }
    }

    /** Gives back what {@code length} bytes from {@code offset} on take up; they read as zero, and the file stays as long as it is. */
    public static void discard(int fd, long offset, long length) {
        LibC.check(
                fallocate(fd, FALLOC_FL_KEEP_SIZE | FALLOC_FL_PUNCH_HOLE, offset, length),
                "fallocate(" + length + " bytes, FALLOC_FL_PUNCH_HOLE)");
    }
}
