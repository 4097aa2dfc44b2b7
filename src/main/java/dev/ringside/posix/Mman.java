package dev.ringside.posix;

/** mmap(2), madvise(2), mlock(2). */
public final class Mman {
    static {
        LibC.bind(Mman.class);
    }

    private Mman() {}

    public static final int PROT_NONE = 0;
    public static final int PROT_READ = 1;
    public static final int PROT_WRITE = 2;

    public static final int MAP_SHARED = 1;
    public static final int MAP_PRIVATE = 2;
    public static final int MAP_FIXED = 0x10;
    public static final int MAP_ANONYMOUS = 0x20;
    public static final int MAP_NORESERVE = 0x4000;
    public static final int MAP_HUGETLB = 0x40000;

    static native long mmap(long address, long length, int protection, int flags, int fd, long offset);

    static native int munmap(long address, long length);

    public static final int MADV_WILLNEED = 3;
    public static final int MADV_HUGEPAGE = 14;
    public static final int MADV_POPULATE_WRITE = 23;
    public static final int MADV_COLLAPSE = 25;

    /** 0, or -1 with errno: the callers of advice have their own reading of the errors. */
    public static native int madvise(long address, long length, int advice);

    public static final int MLOCK_ONFAULT = 1;

    static native int mlock(long address, long length);

    static native int mlock2(long address, long length, int flags);

    public static final int MFD_CLOEXEC = 1;
    public static final int MFD_HUGETLB = 4;
    public static final int MFD_HUGE_2MB = 21 << 26;
    public static final int MFD_HUGE_1GB = 30 << 26;

    static native int memfd_create(String name, int flags);

    static native int ftruncate(int fd, long length);

    static native int close(int fd);

    /** Address of a new mapping of {@code length} bytes. */
    public static long map(long address, long length, int protection, int flags, int fd, long offset) {
        return LibC.check(mmap(address, length, protection, flags, fd, offset), "mmap(" + length + " bytes)");
    }

    public static void unmap(long address, long length) {
        LibC.check(munmap(address, length), "munmap(" + length + " bytes)");
    }

    /** Locks and faults in every page ({@code onFault} false), or locks each page when it is first touched. */
    public static void lock(long address, long length, boolean onFault) {
        if (onFault) {
            LibC.check(mlock2(address, length, MLOCK_ONFAULT), "mlock2(" + length + " bytes, MLOCK_ONFAULT)");
        } else {
            LibC.check(mlock(address, length), "mlock(" + length + " bytes)");
        }
    }

    /** File descriptor of an anonymous file of {@code length} bytes. */
    public static int memfd(String name, int flags, long length) {
        int fd = (int) LibC.check(memfd_create(name, flags), "memfd_create(" + name + ")");
        if (ftruncate(fd, length) == -1) {
            PosixException failure = new PosixException("ftruncate(" + length + " bytes)", Errno.last(), "");
            close(fd);
            throw failure;
        }
        return fd;
    }

    public static void closeFd(int fd) {
        LibC.check(close(fd), "close(" + fd + ")");
    }
}
