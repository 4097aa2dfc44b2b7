package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** System V shared memory: shmget(2), shmat(2), shmctl(2). */
public final class SysVShm {
    static {
        LibC.bind(SysVShm.class);
    }

    private SysVShm() {}

    public static final int IPC_CREAT = 0x200;
    public static final int IPC_EXCL = 0x400;
    public static final int SHM_HUGETLB = 0x800;
    public static final int SHM_HUGE_2MB = 21 << 26;
    public static final int SHM_HUGE_1GB = 30 << 26;

    static native int shmget(int key, long size, int flags);

    public static final int SHM_REMAP = 0x4000;

    static native long shmat(int id, long address, int flags);

    static native int shmdt(long address);

    private static final int IPC_RMID = 0;
    private static final int IPC_STAT = 2;

    static native int shmctl(int id, int command, Pointer buffer);

    /** What the kernel keeps of a segment: {@code size} bytes, creator pid, effective uid of the creator, attach count. */
    public record Stat(int creatorUid, int mode, long size, int creatorPid, long attached) {}

    /** Id of a new segment, mode 0600; EEXIST where {@code key} is taken. */
    public static int create(int key, long size, int extraFlags) {
        String call = String.format("shmget(%d bytes%s)", size, (extraFlags & SHM_HUGETLB) == 0 ? "" : ", SHM_HUGETLB");
        return (int) LibC.check(shmget(key, size, IPC_CREAT | IPC_EXCL | 0600 | extraFlags), call);
    }

    /** Id of the segment with {@code key}, or -1 where there is none that this user may see. */
    public static int find(int key) {
        return shmget(key, 0, 0);
    }

    public static long attach(int id, long address, int flags) {
        return LibC.check(shmat(id, address, flags), "shmat(id " + id + ")");
    }

    public static void detach(long address) {
        LibC.check(shmdt(address), "shmdt");
    }

    /** Marks the segment for removal: it lives until the last process has detached, however that process ends. */
    public static void remove(int id) {
        LibC.check(shmctl(id, IPC_RMID, Pointer.NULL), "shmctl(id " + id + ", IPC_RMID)");
    }

    /** Offsets of struct shmid_ds in the 64-bit ABI of x86-64 and aarch64. */
    public static Stat stat(int id) {
        Memory buffer = new Memory(256);
        LibC.check(shmctl(id, IPC_STAT, buffer), "shmctl(id " + id + ", IPC_STAT)");
        return new Stat(
                buffer.getInt(12), buffer.getInt(20) & 0777, buffer.getLong(48), buffer.getInt(80), buffer.getLong(88));
    }
}
