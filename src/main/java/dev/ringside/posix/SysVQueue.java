package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** System V message queues: msgget(2), msgop(2), msgctl(2). A message lies behind a word that holds its type, at {@link #TEXT}. */
public final class SysVQueue {
    static {
        LibC.bind(SysVQueue.class);
    }

    private SysVQueue() {}

    /** Bytes before the text of a message: its type, a positive long. */
    public static final int TEXT = 8;

    /** What {@link #send} and {@link #receive} return that found no room or nothing, or were interrupted. */
    public static final int NOT_YET = -1;

    private static final int IPC_CREAT = 0x200;
    private static final int IPC_EXCL = 0x400;
    private static final int IPC_NOWAIT = 0x800;
    private static final int IPC_RMID = 0;
    private static final int IPC_STAT = 2;

    static native int msgget(int key, int flags);

    static native int msgsnd(int id, long message, long length, int flags);

    static native long msgrcv(int id, long message, long room, long type, int flags);

    static native int msgctl(int id, int command, Pointer buffer);

    /** Whose queue it is, and who may use it. */
    public record Stat(int creatorUid, int mode) {}

    /** Id of a new queue, mode 0600; EEXIST where {@code key} is taken. */
    public static int create(int key) {
        return (int) LibC.check(msgget(key, IPC_CREAT | IPC_EXCL | 0600), "msgget");
    }

    /** Id of the queue with {@code key}, or -1 where there is none that this user may see. */
    public static int find(int key) {
        return msgget(key, 0);
    }

    /** Sends type and text at {@code message}; 0 or {@link #NOT_YET}. {@code waits}: sleeps until there is room or the queue is removed. */
    public static int send(int id, long message, int length, boolean waits) {
        return (int) done(msgsnd(id, message, length, waits ? 0 : IPC_NOWAIT), "msgsnd(" + length + " bytes)");
    }

    /** Receives the next message with its type; the length of its text or {@link #NOT_YET}. */
    public static int receive(int id, long message, int room, boolean waits) {
        return (int) done(msgrcv(id, message, room, 0, waits ? 0 : IPC_NOWAIT), "msgrcv");
    }

    private static long done(long result, String call) {
        if (result >= 0) {
            return result;
        }
        int errno = Errno.last();
        return switch (Errno.of(errno)) {
            case EAGAIN, ENOMSG, EINTR -> NOT_YET;
            default -> throw new PosixException(call, errno, "");
        };
    }

    /** Removes the queue and what is in it, at once, whoever uses it; false where it was gone. */
    public static boolean remove(int id) {
        if (msgctl(id, IPC_RMID, Pointer.NULL) == 0) {
            return true;
        }
        int errno = Errno.last();
        return switch (Errno.of(errno)) {
            case EIDRM, EINVAL -> false;
            default -> throw new PosixException("msgctl(id " + id + ", IPC_RMID)", errno, "");
        };
    }

    /** Offsets of struct msqid_ds in the 64-bit ABI of x86-64 and aarch64. */
    public static Stat stat(int id) {
        Memory buffer = new Memory(256);
        LibC.check(msgctl(id, IPC_STAT, buffer), "msgctl(id " + id + ", IPC_STAT)");
        return new Stat(buffer.getInt(12), buffer.getInt(20) & 0777);
    }
}
