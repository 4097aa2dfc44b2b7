package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/** What every other binding here needs: registration in the running process, and small calls of no family. */
public final class LibC {
    static {
        bind(LibC.class);
    }

    private LibC() {}

    /**
     * Binds the native methods of {@code type} to the symbols of this process. The JVM has libc, libpthread and librt loaded,
     * so this finds sem_* and shm_* in a glibc before 2.34 too.
     */
    static void bind(Class<?> type) {
        Native.register(type, NativeLibrary.getProcess());
    }

    /** Throws unless {@code result} says success; returns it, so that a call and its check are one expression. */
    static long check(long result, String call) {
        if (result == -1) {
            throw new PosixException(call, Errno.last(), "");
        }
        return result;
    }

    public static native int getpagesize();

    public static native int geteuid();

    static native int getpid();

    public static native int getppid();

    static native int getgroups(int size, Pointer list);

    /** Ids of the groups this process is in, as text. */
    public static Set<String> groups() {
        int count = (int) check(getgroups(0, Pointer.NULL), "getgroups");
        Memory list = new Memory(Math.max(1, count) * 4L);
        count = (int) check(getgroups(count, list), "getgroups");
        Set<String> groups = new HashSet<>();
        groups.add(Integer.toString(getegid()));
        for (int i = 0; i < count; i++) {
            groups.add(Integer.toString(list.getInt(i * 4L)));
        }
        return groups;
    }

    static native int getegid();

    static native int getrusage(int who, Pointer usage);

    /** The cheapest call there is: the floor of everything that goes through JNA. */
    public static native int abs(int value);

    /** A direct buffer over {@code length} bytes (at most 2 GiB) of native memory that outlives it. */
    public static ByteBuffer buffer(long address, long length) {
        return new Pointer(address).getByteBuffer(0, length);
    }

    /** Where a direct buffer starts, whatever its position. */
    public static long address(ByteBuffer buffer) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(buffer));
    }
}
