package dev.ringside.ring;

import dev.ringside.memory.OffHeap;

/** A message of any length that can be told from every other: whole lines of {@link Pattern}, then single bytes. */
public final class Message {
    private Message() {}

    /** Writes message {@code sequence} over {@code length} bytes. */
    public static void write(long address, int length, long sequence) {
        int lines = length & -Pattern.LINE;
        Pattern.fill(address, lines, sequence);
        for (int i = lines; i < length; i++) {
            OffHeap.putByte(address + i, tail(i, sequence));
        }
    }

    /** Reads all of it; false unless it is message {@code sequence}, whole. */
    public static boolean matches(long address, int length, long sequence) {
        int lines = length & -Pattern.LINE;
        long words = lines / 8;
        boolean matches =
                Pattern.sumInOrder(address, lines) == Pattern.expectedSum(sequence, words, words * (words - 1) / 2);
        for (int i = lines; i < length; i++) {
            matches &= OffHeap.getByte(address + i) == tail(i, sequence);
        }
        return matches;
    }

    private static byte tail(int i, long sequence) {
        return (byte) (sequence * 31 + i);
    }
}
