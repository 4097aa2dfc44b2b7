package dev.ringside.posix;

/** One end of a pipe whose reads and writes return at once: pipe(7). */
public final class NonBlockingPipe implements AutoCloseable {
    static {
        LibC.bind(NonBlockingPipe.class);
    }

    private static final int O_RDONLY = 0;
    private static final int O_WRONLY = 1;
    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;

    /** Variadic in C; fixed arguments reach it unharmed in the Linux ABI of x86-64 and aarch64. */
    static native int open(String path, int flags, int mode);

    static native long read(int fd, long buffer, long length);

    static native long write(int fd, long buffer, long length);

    private final int fd;

    private NonBlockingPipe(String path, int flags) {
        fd = (int) LibC.check(open(path, flags | O_NONBLOCK | O_CLOEXEC, 0), "open(" + path + ")");
    }

    /** Opened by its path, this end has a file description of its own, so the other one blocks or not as it likes. */
    public static NonBlockingPipe reading(String path) {
        return new NonBlockingPipe(path, O_RDONLY);
    }

    public static NonBlockingPipe writing(String path) {
        return new NonBlockingPipe(path, O_WRONLY);
    }

    /** Bytes read, 0 where there are none yet, -1 at the end. */
    public int read(long address, int room) {
        long read = read(fd, address, room);
        return read > 0 ? (int) read : read == 0 ? -1 : nothing("read");
    }

    /** Bytes written, 0 where there is no room yet. */
    public int write(long address, int length) {
        long written = write(fd, address, length);
        return written >= 0 ? (int) written : nothing("write");
    }

    private static int nothing(String call) {
        int errno = Errno.last();
        return switch (Errno.of(errno)) {
            case EAGAIN, EINTR -> 0;
            default -> throw new PosixException(call + " of a pipe", errno, "");
        };
    }

    @Override
    public void close() {
        Mman.closeFd(fd);
    }
}
