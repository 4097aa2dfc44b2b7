package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** A set of System V semaphores: semget(2), semop(2), semctl(2). Gone when removed, whoever still uses it. */
public final class SysVSemaphores {
    static {
        LibC.bind(SysVSemaphores.class);
    }

    /** SEMVMX: the highest value a semaphore can have. */
    public static final int MOST = 32_767;

    private static final int IPC_CREAT = 0x200;
    private static final int IPC_EXCL = 0x400;
    private static final int IPC_RMID = 0;
    private static final int IPC_STAT = 2;
    private static final int GETPID = 11;
    private static final int GETVAL = 12;
    private static final int SETALL = 17;
    private static final int SEM_UNDO = 0x1000;

    private static final int STEP_BYTES = 6;
    private static final int SLICE_MILLIS = 100;

    /** A relative timeout that is never written after it is made, so that every thread may use it. */
    private static final Memory SLICE = new Memory(16);

    static {
        SLICE.setLong(0, 0);
        SLICE.setLong(8, SLICE_MILLIS * 1_000_000L);
    }

    static native int semget(int key, int count, int flags);

    /** Variadic in C; a fixed fourth argument reaches it unharmed in the Linux ABI of x86-64 and aarch64. */
    static native int semctl(int id, int number, int command, Pointer argument);

    static native int semtimedop(int id, Pointer steps, long count, Pointer timeout);

    private final int id;

    private SysVSemaphores(int id) {
        this.id = id;
    }

    /** A new set, mode 0600, one semaphore for each value; EEXIST where {@code key} is taken. */
    public static SysVSemaphores create(int key, int... values) {
        String call = "semget(" + values.length + " semaphores)";
        int id = (int) LibC.check(semget(key, values.length, IPC_CREAT | IPC_EXCL | 0600), call);
        Memory all = new Memory(values.length * 2L);
        for (int i = 0; i < values.length; i++) {
            all.setShort(i * 2L, (short) values[i]);
        }
        LibC.check(semctl(id, 0, SETALL, all), "semctl(SETALL)");
        return new SysVSemaphores(id);
    }

    /** The set of that id, which another process made. */
    public static SysVSemaphores at(int id) {
        return new SysVSemaphores(id);
    }

    /** Id of the set with {@code key}, or -1 where there is none that this user may see. */
    public static int find(int key) {
        return semget(key, 0, 0);
    }

    public int id() {
        return id;
    }

    public int value(int number) {
        return (int) LibC.check(semctl(id, number, GETVAL, Pointer.NULL), "semctl(GETVAL)");
    }

    /** The process that last changed the semaphore, which is its creator until another has. */
    public int lastPid(int number) {
        return (int) LibC.check(semctl(id, number, GETPID, Pointer.NULL), "semctl(GETPID)");
    }

    /** Effective uid of the creator: its place in struct ipc_perm is the same on x86-64 and aarch64. */
    public int creatorUid() {
        Memory buffer = new Memory(256);
        LibC.check(semctl(id, 0, IPC_STAT, buffer), "semctl(IPC_STAT)");
        return buffer.getInt(12);
    }

    public void remove() {
        LibC.check(semctl(id, 0, IPC_RMID, Pointer.NULL), "semctl(IPC_RMID)");
    }

    /**
     * One change of one semaphore. The kernel takes {@code undone} changes of a process back when the process ends; it keeps
     * their sum within {@link #MOST}, and fails a change beyond with ERANGE.
     */
    public record Step(int number, int change, boolean undone) {}

    /** Steps that are taken together or not at all. */
    public static final class Steps {
        private final Memory bytes;
        private final int count;

        private Steps(Step... steps) {
            count = steps.length;
            bytes = new Memory((long) STEP_BYTES * count);
            for (int i = 0; i < count; i++) {
                bytes.setShort(i * STEP_BYTES, (short) steps[i].number());
                bytes.setShort(i * STEP_BYTES + 2, (short) steps[i].change());
                bytes.setShort(i * STEP_BYTES + 4, (short) (steps[i].undone() ? SEM_UNDO : 0));
            }
        }

        public static Steps of(Step... steps) {
            return new Steps(steps);
        }
    }

    /** Takes the steps once no value would become negative: false after 50 ms or a signal. EIDRM or EINVAL where the set is gone. */
    public boolean take(Steps steps) {
        if (semtimedop(id, steps.bytes, steps.count, SLICE) == 0) {
            return true;
        }
        int errno = Errno.last();
        return switch (Errno.of(errno)) {
            case EAGAIN, EINTR -> false;
            default -> throw new PosixException("semtimedop", errno, "");
        };
    }
}
