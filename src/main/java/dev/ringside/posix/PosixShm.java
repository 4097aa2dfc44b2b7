package dev.ringside.posix;

/** POSIX shared memory: shm_open(3). */
public final class PosixShm {
    static {
        LibC.bind(PosixShm.class);
    }

    private PosixShm() {}

    public static final int O_RDWR = 2;
    public static final int O_CREAT = 0x40;
    public static final int O_EXCL = 0x80;

    static native int shm_open(String name, int flags, int mode);

    static native int shm_unlink(String name);

    /** File descriptor of the object, created exclusively and with mode 0600 where {@code flags} say O_CREAT. */
    public static int open(String name, int flags) {
        return (int) LibC.check(shm_open(name, flags, 0600), "shm_open(" + name + ")");
    }

    public static void unlink(String name) {
        LibC.check(shm_unlink(name), "shm_unlink(" + name + ")");
    }
}
