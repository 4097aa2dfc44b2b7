package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** A condition variable in memory that processes share; its deadlines are on the monotonic clock. Not for virtual threads. */
public final class SharedCondition {
    static {
        LibC.bind(SharedCondition.class);
    }

    /** Room for a pthread_cond_t, which has 48 bytes. */
    public static final int BYTES = 64;

    private static final int PTHREAD_PROCESS_SHARED = 1;
    private static final int ATTRIBUTE_BYTES = 16;
    private static final int WORD = 4;

    static native int pthread_condattr_init(Pointer attributes);

    static native int pthread_condattr_setpshared(Pointer attributes, int shared);

    static native int pthread_condattr_setclock(Pointer attributes, int clock);

    static native int pthread_cond_init(long condition, Pointer attributes);

    static native int pthread_cond_timedwait(long condition, long mutex, Pointer deadline);

    static native int pthread_cond_broadcast(long condition);

    private final long address;

    private SharedCondition(long address) {
        this.address = address;
    }

    /** Makes a condition variable at an address that is 8-byte aligned and has {@link #BYTES}. */
    public static SharedCondition init(long address) {
        Memory attributes = new Memory(ATTRIBUTE_BYTES);
        Mutex.check(pthread_condattr_init(attributes), "pthread_condattr_init");
        Mutex.check(pthread_condattr_setpshared(attributes, PTHREAD_PROCESS_SHARED), "pthread_condattr_setpshared");
        Mutex.check(pthread_condattr_setclock(attributes, Clock.MONOTONIC.number), "pthread_condattr_setclock");
        Mutex.check(pthread_cond_init(address, attributes), "pthread_cond_init");
        return new SharedCondition(address);
    }

    /** The condition variable that another process made at this place. */
    public static SharedCondition at(long address) {
        return new SharedCondition(address);
    }

    /**
     * Lets go of {@code mutex}, waits for a broadcast, at most {@code millis} (under 1000), and takes the mutex again: held on
     * return, whatever the outcome; {@link Mutex.Lock#BUSY} says that the time was up.
     */
    public Mutex.Lock await(Mutex mutex, int millis) {
        int errno = pthread_cond_timedwait(address, mutex.address, Clock.MONOTONIC.in(millis));
        return Mutex.outcome(errno, "pthread_cond_timedwait");
    }

    public void broadcast() {
        Mutex.check(pthread_cond_broadcast(address), "pthread_cond_broadcast");
    }

    /**
     * Frees threads of this process from calls that never end because another process died inside: a condition variable, unlike a
     * robust mutex, keeps the lock and the references of the dead. Only for one that no living process will use again.
     */
    public void abandon() {
        new Pointer(address).clear(BYTES);
        for (long word = address; word < address + BYTES; word += WORD) {
            Futex.wakeAll(word);
        }
    }
}
