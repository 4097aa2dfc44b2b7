package dev.ringside.torture;

import dev.ringside.memory.OffHeap;

/** Bytes as they were, to be put back. */
public final class Pristine {
    private final long address;
    private final byte[] bytes;

    private Pristine(long address, byte[] bytes) {
        this.address = address;
        this.bytes = bytes;
    }

    public static Pristine of(long address, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = OffHeap.getByte(address + i);
        }
        return new Pristine(address, bytes);
    }

    public void restore() {
        for (int i = 0; i < bytes.length; i++) {
            OffHeap.putByte(address + i, bytes[i]);
        }
    }
}
