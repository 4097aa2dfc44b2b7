package dev.ringside.ring;

import dev.ringside.memory.OffHeap;

/**
 * What a block carries in tests and benchmarks: word i of message n holds {@code n * KEY + i * STEP}, so a word of another message, a
 * missing one or one in place of another changes the sum. Lengths are multiples of 64 bytes.
 */
public final class Pattern {
    private static final long KEY = 0x9E37_79B9_7F4A_7C15L;
    private static final long STEP = 0xD1B5_4A32_D192_ED03L;

    /** Loops end here, so that a safepoint never waits for a block of 64 MiB. */
    static final int CHUNK = 64 * 1024;

    public static final int LINE = 64;
    private static final int WORDS_PER_LINE = LINE / 8;

    private Pattern() {}

    /** Writes message {@code sequence} over {@code length} bytes. */
    public static void fill(long address, int length, long sequence) {
        long word = sequence * KEY;
        for (int done = 0; done < length; done += CHUNK) {
            word = fillChunk(address + done, Math.min(CHUNK, length - done), word);
        }
    }

    private static long fillChunk(long address, int length, long first) {
        long word = first;
        for (int i = 0; i < length; i += LINE) {
            OffHeap.putLong(address + i, word);
            OffHeap.putLong(address + i + 8, word + STEP);
            OffHeap.putLong(address + i + 16, word + 2 * STEP);
            OffHeap.putLong(address + i + 24, word + 3 * STEP);
            OffHeap.putLong(address + i + 32, word + 4 * STEP);
            OffHeap.putLong(address + i + 40, word + 5 * STEP);
            OffHeap.putLong(address + i + 48, word + 6 * STEP);
            OffHeap.putLong(address + i + 56, word + 7 * STEP);
            word += WORDS_PER_LINE * STEP;
        }
        return word;
    }

    /** Sum of every word of {@code length} bytes, read in order. */
    public static long sumInOrder(long address, int length) {
        long sum = 0;
        for (int done = 0; done < length; done += CHUNK) {
            sum += sumChunk(address + done, Math.min(CHUNK, length - done));
        }
        return sum;
    }

    private static long sumChunk(long address, int length) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        for (int i = 0; i < length; i += LINE) {
            a += OffHeap.getLong(address + i) + OffHeap.getLong(address + i + 8);
            b += OffHeap.getLong(address + i + 16) + OffHeap.getLong(address + i + 24);
            c += OffHeap.getLong(address + i + 32) + OffHeap.getLong(address + i + 40);
            d += OffHeap.getLong(address + i + 48) + OffHeap.getLong(address + i + 56);
        }
        return a + b + c + d;
    }

    /** Sum of the eight words of one line. */
    static long sumLine(long address) {
        return sumChunk(address, LINE);
    }

    /** The sum that {@code words} words of message {@code sequence} must have, whose indices add up to {@code indices}. */
    static long expectedSum(long sequence, long words, long indices) {
        return words * sequence * KEY + indices * STEP;
    }
}
