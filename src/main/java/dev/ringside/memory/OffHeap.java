package dev.ringside.memory;

import java.lang.invoke.VarHandle;
import net.openhft.chronicle.core.UnsafeMemory;

/**
 * Native memory by address; the only user of chronicle-core. No access is checked: callers bound every address by what they mapped.
 *
 * <p>Names say the order: plain {@code get/put}, {@code getAcquire}, {@code putRelease}.
 */
public final class OffHeap {
    private static final UnsafeMemory MEMORY = UnsafeMemory.INSTANCE;

    private OffHeap() {}

    public static long getLong(long address) {
        return MEMORY.readLong(address);
    }

    public static void putLong(long address, long value) {
        MEMORY.writeLong(address, value);
    }

    public static int getInt(long address) {
        return MEMORY.readInt(address);
    }

    public static void putInt(long address, int value) {
        MEMORY.writeInt(address, value);
    }

    public static byte getByte(long address) {
        return MEMORY.readByte(address);
    }

    public static void putByte(long address, byte value) {
        MEMORY.writeByte(address, value);
    }

    /** Copies {@code length} bytes between ranges that do not overlap. */
    public static void copy(long from, long to, long length) {
        MEMORY.copyMemory(from, to, length);
    }

    /** A volatile read, which is an acquire and costs no more on x86-64. */
    public static long getAcquire(long address) {
        return MEMORY.readVolatileLong(address);
    }

    public static int getIntAcquire(long address) {
        return MEMORY.readVolatileInt(address);
    }

    public static void putRelease(long address, long value) {
        MEMORY.writeOrderedLong(address, value);
    }

    /** Adds atomically, with full order; the value before. */
    public static long getAndAdd(long address, long delta) {
        return MEMORY.addLong(address, delta) - delta;
    }

    public static int getAndAddInt(long address, int delta) {
        return MEMORY.addInt(address, delta) - delta;
    }

    /** Stores {@code value} where {@code expected} is found, with full order. */
    public static boolean compareAndSet(long address, long expected, long value) {
        return MEMORY.compareAndSwapLong(address, expected, value);
    }

    /** Orders every access before it against every access after it: what a sleeper needs between its mark and its last look. */
    public static void fullFence() {
        VarHandle.fullFence();
    }

    /** Keeps every store before it ahead of every store after it: what a writer needs behind the mark that says it overwrites. */
    public static void storeStoreFence() {
        VarHandle.storeStoreFence();
    }

    /** Keeps every load before it ahead of every load after it: what a reader needs before it looks whether it was overtaken. */
    public static void loadLoadFence() {
        VarHandle.loadLoadFence();
    }
}
