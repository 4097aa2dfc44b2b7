package dev.ringside.transport;

import dev.ringside.memory.OffHeap;

/** Bytes that depend on their place and on a seed. */
final class Bytes {
    private Bytes() {}

    static void fill(long address, int length, int seed) {
        for (int i = 0; i < length; i++) {
            OffHeap.putByte(address + i, at(i, seed));
        }
    }

    /** Place of the first byte that is not as it was filled, -1 where all are. */
    static int firstWrong(long address, int length, int seed) {
        for (int i = 0; i < length; i++) {
            if (OffHeap.getByte(address + i) != at(i, seed)) {
                return i;
            }
        }
        return -1;
    }

    private static byte at(int i, int seed) {
        return (byte) (i * 31 + (i >> 8) + seed);
    }
}
