package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** pipe(2) and mkfifo(3). */
public final class Fifo {
    static {
        LibC.bind(Fifo.class);
    }

    private Fifo() {}

    private static final int O_CLOEXEC = 0x80000;

    static native int pipe2(Pointer fds, int flags);

    static native int mkfifo(String path, int mode);

    /** File descriptors of a new pipe: where it is read, where it is written. Neither is inherited by child processes. */
    public static int[] pipe() {
        Memory fds = new Memory(8);
        LibC.check(pipe2(fds, O_CLOEXEC), "pipe2");
        return new int[] {fds.getInt(0), fds.getInt(4)};
    }

    /** Makes a FIFO, mode 0600. */
    public static void make(String path) {
        LibC.check(mkfifo(path, 0600), "mkfifo(" + path + ")");
    }

    public static void close(int fd) {
        Mman.closeFd(fd);
    }
}
