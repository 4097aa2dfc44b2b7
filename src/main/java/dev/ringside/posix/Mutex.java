package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/**
 * A process-shared, robust mutex at an address in shared memory: pthread_mutexattr_setrobust(3). The thread that locks is the thread that
 * unlocks. The pthread functions return the error and leave errno alone.
 */
public final class Mutex {
    static {
        LibC.bind(Mutex.class);
    }

    /** Bytes to set aside: the mutex takes 40 on x86-64 and 48 on aarch64. */
    public static final int BYTES = 64;

    private static final int PTHREAD_PROCESS_SHARED = 1;
    private static final int PTHREAD_MUTEX_ROBUST = 1;
    private static final int ATTRIBUTE_BYTES = 16;

    /** {@code __kind} of struct __pthread_mutex_s, on x86-64 and aarch64. */
    private static final int KIND_OFFSET = 16;

    /** The kind of every mutex that {@link #init} makes. */
    public static final int KIND = kindOfNew();

    static native int pthread_mutexattr_init(Pointer attributes);

    static native int pthread_mutexattr_setpshared(Pointer attributes, int shared);

    static native int pthread_mutexattr_setrobust(Pointer attributes, int robust);

    static native int pthread_mutexattr_destroy(Pointer attributes);

    static native int pthread_mutex_init(long mutex, Pointer attributes);

    static native int pthread_mutex_trylock(long mutex);

    static native int pthread_mutex_timedlock(long mutex, Pointer deadline);

    static native int pthread_mutex_unlock(long mutex);

    static native int pthread_mutex_consistent(long mutex);

    /** What came of trying to lock. */
    public enum Lock {
        /** Held by this thread. */
        TAKEN,

        /** Held by this thread, since its owner died with it: what it guards may be half done. Repair, then {@link #consistent}. */
        INHERITED,

        /** Held by another thread. */
        BUSY
    }

    final long address;

    private Mutex(long address) {
        this.address = address;
    }

    /** Makes an unlocked mutex of the {@link #BYTES} at {@code address}. */
    public static Mutex init(long address) {
        Memory attributes = new Memory(ATTRIBUTE_BYTES);
        check(pthread_mutexattr_init(attributes), "pthread_mutexattr_init");
        check(pthread_mutexattr_setpshared(attributes, PTHREAD_PROCESS_SHARED), "pthread_mutexattr_setpshared");
        check(pthread_mutexattr_setrobust(attributes, PTHREAD_MUTEX_ROBUST), "pthread_mutexattr_setrobust");
        check(pthread_mutex_init(address, attributes), "pthread_mutex_init");
        check(pthread_mutexattr_destroy(attributes), "pthread_mutexattr_destroy");
        return at(address);
    }

    private static int kindOfNew() {
        Memory memory = new Memory(BYTES);
        memory.clear();
        return init(Pointer.nativeValue(memory)).kind();
    }

    /** Libc trusts it: with another than {@link #KIND} a call may end this process, or write where the mutex is not. */
    public int kind() {
        return new Pointer(address).getInt(KIND_OFFSET);
    }

    /** The mutex that another process has made at {@code address} of this one. */
    public static Mutex at(long address) {
        return new Mutex(address);
    }

    public long address() {
        return address;
    }

    /** Locks without waiting. */
    public Lock tryLock() {
        return outcome(pthread_mutex_trylock(address), "pthread_mutex_trylock");
    }

    /** Locks, waiting at most {@code millis} (under 1000). */
    public Lock timedLock(int millis) {
        return outcome(pthread_mutex_timedlock(address, Clock.REALTIME.in(millis)), "pthread_mutex_timedlock");
    }

    public void unlock() {
        check(pthread_mutex_unlock(address), "pthread_mutex_unlock");
    }

    /** Says that what an inherited mutex guards is in order again; without it the next unlock spoils the mutex for good. */
    public void consistent() {
        check(pthread_mutex_consistent(address), "pthread_mutex_consistent");
    }

    static Lock outcome(int error, String call) {
        if (error == 0) {
            return Lock.TAKEN;
        }
        return switch (Errno.of(error)) {
            case EOWNERDEAD -> Lock.INHERITED;
            case EBUSY, ETIMEDOUT -> Lock.BUSY;
            default -> throw new PosixException(call, error, "");
        };
    }

    /** Throws unless {@code error} is 0, as the pthread functions return it. */
    static void check(int error, String call) {
        if (error != 0) {
            throw new PosixException(call, error, "");
        }
    }
}
