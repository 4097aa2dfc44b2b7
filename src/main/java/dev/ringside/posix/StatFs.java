package dev.ringside.posix;

import com.sun.jna.Memory;

/** statfs(2): which file system it is, bytes of its blocks (on hugetlbfs of its pages), blocks that this user can still have. */
public record StatFs(long type, long blockSize, long availableBlocks) {
    private static final long TMPFS_MAGIC = 0x01021994;
    private static final long HUGETLBFS_MAGIC = 0x958458f6L;

    public static StatFs of(String path) {
        Memory buffer = new Memory(256);
        LibC.check(Fd.statfs(path, buffer), "statfs(" + path + ")");
        return of(buffer);
    }

    public static StatFs of(int fd) {
        Memory buffer = new Memory(256);
        LibC.check(Fd.fstatfs(fd, buffer), "fstatfs(" + fd + ")");
        return of(buffer);
    }

    /** Offsets of struct statfs in the 64-bit ABI of x86-64 and aarch64. */
    private static StatFs of(Memory buffer) {
        return new StatFs(buffer.getLong(0), buffer.getLong(8), buffer.getLong(32));
    }

    public boolean isTmpfs() {
        return type == TMPFS_MAGIC;
    }

    public boolean isHugetlbfs() {
        return type == HUGETLBFS_MAGIC;
    }

    public long availableBytes() {
        return availableBlocks * blockSize;
    }
}
