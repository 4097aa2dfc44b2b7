package dev.ringside.ring;

import dev.ringside.posix.Mman;

/** Runs the code that writes and reads blocks until it is compiled, on memory of its own, so that a first block measures memory. */
public final class PatternWarmUp {
    private static final int BYTES = 256 * 1024;
    private static final int ROUNDS = 2000;

    private PatternWarmUp() {}

    public static void run() {
        int flags = Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS;
        long address = Mman.map(0, BYTES, Mman.PROT_READ | Mman.PROT_WRITE, flags, -1, 0);
        try {
            for (int sequence = 0; sequence < ROUNDS; sequence++) {
                Pattern.fill(address, BYTES, sequence);
                long sum = ReadOrder.SEQUENTIAL.sum(address, BYTES);
                if (sum != Pattern.expectedSum(sequence, BYTES / 8, ReadOrder.SEQUENTIAL.indices(BYTES))) {
                    throw new IllegalStateException("the pattern of block " + sequence + " does not add up");
                }
            }
        } finally {
            Mman.unmap(address, BYTES);
        }
    }
}
