package dev.ringside.ring;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.Mman;
import java.util.concurrent.atomic.AtomicInteger;

/** Memory for rings of one slot, handed out in turn: by the time that it comes round, nobody looks at the first any more. */
final class Slab {
    private static final RingLayout LAYOUT = RingLayout.of(1, 64);
    private static final long RING = (LAYOUT.payloadOffset() + LAYOUT.payloadStride() + 127) / 128 * 128;
    private static final int RINGS = 30_000;

    private static final long BASE = Mman.map(
            0,
            RING * RINGS,
            Mman.PROT_READ | Mman.PROT_WRITE,
            Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS | Mman.MAP_NORESERVE,
            -1,
            0);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Slab() {}

    /** A ring as its creator leaves it, whose one slot lies free for message {@code sequence}. */
    static RingHeader freeFor(long sequence) {
        long base = BASE + Math.floorMod(NEXT.getAndIncrement(), RINGS) * RING;
        OffHeap.putLong(base + RingLayout.FINAL_SEQUENCE_OFFSET, Long.MAX_VALUE);
        OffHeap.putLong(base + RingLayout.CONSUMER_CURSOR_OFFSET, 0);
        OffHeap.putInt(base + RingLayout.CONSUMERS_WAIT_OFFSET, 0);
        OffHeap.putLong(base + LAYOUT.slot(0) + RingLayout.SLOT_SEQUENCE, RingLayout.free(sequence));
        OffHeap.putInt(base + LAYOUT.slot(0) + RingLayout.SLOT_LENGTH, 0);
        for (int word = 0; word < Long.BYTES; word++) {
            OffHeap.putLong(base + LAYOUT.payload(0) + word * Long.BYTES, 0);
        }
        return new RingHeader(base, LAYOUT);
    }
}
