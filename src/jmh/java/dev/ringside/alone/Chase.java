package dev.ringside.alone;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.OffHeap;
import dev.ringside.memory.UnavailableException;
import dev.ringside.posix.Mman;
import dev.ringside.procfs.CacheSizes;
import dev.ringside.procfs.MemInfo;

/**
 * From line to line of a buffer in an order that no prefetcher knows: each word says where the next one is, and the walk comes through every
 * line before it is back. On huge pages where the host grants them, since it is about caches and not about page tables.
 */
final class Chase extends Batch {
    private static final int LINE = 64;
    private static final int LAST_LEVEL = 3;

    /** So much more than the last cache that hardly a line is still there when the walk comes back. */
    private static final int BEYOND = 4;

    private final Anonymous lines;
    private long at;

    private Chase(long bytes) {
        lines = Anonymous.of(bytes / LINE * LINE);
        Mman.madvise(lines.address(), lines.bytes(), Mman.MADV_HUGEPAGE);
        link();
        at = lines.address();
    }

    /** Of {@code bytes} bytes. */
    static Chase over(long bytes) {
        return new Chase(bytes);
    }

    /** Through half of the cache of {@code level}. */
    static Chase within(int level) {
        return new Chase(bytes(level) / 2);
    }

    /** Through memory. */
    static Chase beyondCaches() {
        long bytes = bytes(LAST_LEVEL) * BEYOND;
        long available = MemInfo.read().availableKib() * 1024;
        if (bytes > available / 2) {
            throw new UnavailableException("four times the third-level cache, " + bytes
                    + " bytes, is more than half of the memory available, " + available + " bytes");
        }
        return new Chase(bytes);
    }

    private static long bytes(int level) {
        return CacheSizes.ofHost()
                .bytes(level)
                .orElseThrow(() ->
                        new UnavailableException("/sys does not tell how large the level " + level + " cache is"));
    }

    /** One cycle through all lines, by Sattolo's shuffle. */
    private void link() {
        int count = Math.toIntExact(lines.bytes() / LINE);
        for (int line = 0; line < count; line++) {
            OffHeap.putLong(address(line), address(line));
        }
        long random = 1;
        for (int line = count - 1; line > 0; line--) {
            random = Scatter.next(random);
            long one = address(line);
            long other = address(Scatter.place(random, line));
            long next = OffHeap.getLong(one);
            OffHeap.putLong(one, OffHeap.getLong(other));
            OffHeap.putLong(other, next);
        }
    }

    private long address(int line) {
        return lines.address() + (long) line * LINE;
    }

    @Override
    public long once() {
        long here = at;
        for (int step = 0; step < STEPS; step++) {
            here = OffHeap.getLong(here);
        }
        at = here;
        return here;
    }

    @Override
    public Evidence circumstances() {
        return new Evidence().put("chase.bytes", lines.bytes());
    }

    @Override
    public void close() {
        lines.close();
    }
}
