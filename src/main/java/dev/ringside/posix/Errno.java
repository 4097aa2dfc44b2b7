package dev.ringside.posix;

import com.sun.jna.Native;

/** errno values that Ringside's calls can meet; the numbers are those of Linux on x86-64 and aarch64. */
public enum Errno {
    EPERM(1, "operation not permitted"),
    ENOENT(2, "no such object"),
    ESRCH(3, "no such process"),
    EINTR(4, "interrupted by a signal"),
    EIO(5, "input/output error"),
    ENXIO(6, "no such device or address"),
    EBADF(9, "bad file descriptor"),
    EAGAIN(11, "not ready"),
    ENOMEM(12, "out of memory, of a pool or of a limit"),
    EACCES(13, "permission denied"),
    EFAULT(14, "bad address"),
    EBUSY(16, "busy"),
    EEXIST(17, "exists already"),
    ENODEV(19, "no such device or file system"),
    EINVAL(22, "invalid argument"),
    ENFILE(23, "too many open files in the system"),
    EMFILE(24, "too many open files"),
    EFBIG(27, "file too large for a limit or a file system"),
    ENOSPC(28, "no space left"),
    EROFS(30, "read-only file system"),
    EPIPE(32, "nobody reads"),
    ERANGE(34, "out of range"),
    ENAMETOOLONG(36, "name too long"),
    ENOSYS(38, "not known to this kernel"),
    ELOOP(40, "a symbolic link where none may be"),
    ENOMSG(42, "no message"),
    EIDRM(43, "object was removed"),
    EOVERFLOW(75, "value too large"),
    EMSGSIZE(90, "message too long"),
    EADDRINUSE(98, "address in use"),
    ECONNRESET(104, "connection reset"),
    ENOBUFS(105, "no memory for a buffer"),
    ETIMEDOUT(110, "timed out"),
    ECONNREFUSED(111, "nobody listens"),
    EOWNERDEAD(130, "owner died"),
    ENOTRECOVERABLE(131, "what it guards was left in disorder"),
    UNKNOWN(-1, "unknown error");

    private final int number;
    private final String text;

    Errno(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** errno of the last native call made by this thread. Read it at once: the next call changes it. */
    public static int last() {
        return Native.getLastError();
    }

    public static Errno of(int number) {
        for (Errno errno : values()) {
            if (errno.number == number) {
                return errno;
            }
        }
        return UNKNOWN;
    }

    /** {@code ENOMEM (out of memory, of a pool or of a limit)}, or {@code errno 95} where the number has no name here. */
    static String describe(int number) {
        Errno errno = of(number);
        return errno == UNKNOWN ? "errno " + number : errno + " (" + errno.text + ")";
    }

    public int number() {
        return number;
    }
}
