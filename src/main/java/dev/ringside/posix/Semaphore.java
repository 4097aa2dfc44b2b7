package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** A POSIX semaphore, named or in shared memory: sem_overview(7). One instance may be used by many threads, each wait by one. */
public final class Semaphore implements AutoCloseable {
    static {
        LibC.bind(Semaphore.class);
    }

    private static final int O_CREAT = 0x40;
    private static final int O_EXCL = 0x80;

    /** Variadic in C; fixed arguments reach it unharmed in the Linux ABI of x86-64 and aarch64. */
    static native long sem_open(String name, int flags, int mode, int value);

    static native int sem_close(long sem);

    static native int sem_unlink(String name);

    static native int sem_post(long sem);

    static native int sem_trywait(long sem);

    static native int sem_timedwait(long sem, Pointer deadline);

    static native int sem_getvalue(long sem, Pointer value);

    static native int sem_init(long sem, int shared, int value);

    /** Room for a sem_t, which has 32 bytes. */
    public static final int BYTES = 64;

    private final String name;
    private final long sem;

    private Semaphore(String name, long sem) {
        this.name = name;
        this.sem = sem;
    }

    /** Creates the semaphore exclusively, mode 0600. {@code name} starts with a slash and holds no other. */
    public static Semaphore create(String name, int value) {
        return opened(name, sem_open(name, O_CREAT | O_EXCL, 0600, value));
    }

    /** Opens a semaphore that exists. */
    public static Semaphore open(String name) {
        return opened(name, sem_open(name, 0, 0, 0));
    }

    /** Makes an unnamed semaphore at an address that is 8-byte aligned, for every process that has that memory. */
    public static Semaphore init(long address, int value) {
        LibC.check(sem_init(address, 1, value), "sem_init");
        return at(address);
    }

    /** The unnamed semaphore that another process made at this place. */
    public static Semaphore at(long address) {
        return new Semaphore("", address);
    }

    private static Semaphore opened(String name, long sem) {
        if (sem == 0) {
            int errno = Errno.last();
            throw new PosixException("sem_open(" + name + ")", errno, fix(Errno.of(errno)));
        }
        return new Semaphore(name, sem);
    }

    private static String fix(Errno errno) {
        return switch (errno) {
            case ENOSPC -> "named semaphores lie on /dev/shm, give it room: \"mount -o remount,size=SIZE /dev/shm\"";
            case EROFS, ENOSYS ->
                "named semaphores lie on /dev/shm, which must be a tmpfs that can be written:"
                        + " \"mount -t tmpfs none /dev/shm\"";
            default -> "";
        };
    }

    /** Removes the name; whoever has the semaphore open keeps it. False where no such name was left. */
    public static boolean unlink(String name) {
        if (sem_unlink(name) == 0) {
            return true;
        }
        int errno = Errno.last();
        if (Errno.of(errno) == Errno.ENOENT) {
            return false;
        }
        throw new PosixException("sem_unlink(" + name + ")", errno, "");
    }

    public void post() {
        LibC.check(sem_post(sem), "sem_post");
    }

    /** Takes a token without waiting. */
    public boolean tryWait() {
        if (sem_trywait(sem) == 0) {
            return true;
        }
        int errno = Errno.last();
        return switch (Errno.of(errno)) {
            case EAGAIN, EINTR -> false;
            default -> throw new PosixException("sem_trywait", errno, "");
        };
    }

    /** Waits for a token, at most {@code millis} (under 1000) or until a signal; false where none was taken. */
    public boolean timedWait(int millis) {
        if (sem_timedwait(sem, Clock.REALTIME.in(millis)) == 0) {
            return true;
        }
        int errno = Errno.last();
        return switch (Errno.of(errno)) {
            case ETIMEDOUT, EINTR -> false;
            default -> throw new PosixException("sem_timedwait", errno, "");
        };
    }

    /** Tokens left. */
    public int value() {
        Memory value = new Memory(4);
        LibC.check(sem_getvalue(sem, value), "sem_getvalue");
        return value.getInt(0);
    }

    /** Empty where it has none. */
    public String name() {
        return name;
    }

    /** Closes a named one; an unnamed one goes with its memory. */
    @Override
    public void close() {
        if (!name.isEmpty()) {
            LibC.check(sem_close(sem), "sem_close");
        }
    }
}
