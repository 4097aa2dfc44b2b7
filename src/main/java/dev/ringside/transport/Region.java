package dev.ringside.transport;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.PeerLostException;

/** Memory of a process out of which the other one reads messages, as it was announced before the first of them. */
record Region(long address, long bytes) {
    private static final int MOST_BYTES = 32 << 20;

    /** Bytes of what {@link #announce} writes. */
    static final int ANNOUNCED = 16;

    /** From the start of a buffer to the next. */
    static int stride(int maxMessage) {
        return Window.stride(maxMessage);
    }

    /** As many as fit into 32 MiB, 2 to 64. */
    static int buffers(int maxMessage) {
        return Window.slots(stride(maxMessage), MOST_BYTES);
    }

    void announce(long at) {
        OffHeap.putLong(at, address);
        OffHeap.putLong(at + Long.BYTES, bytes);
    }

    static Region announcedAt(long at) {
        return new Region(OffHeap.getLong(at), OffHeap.getLong(at + Long.BYTES));
    }

    /** Addresses come out of shared memory, so none is used that was not announced. */
    void require(long at, int length, int maxMessage) {
        if (length < 0 || length > maxMessage || at < address || at - address > bytes - length) {
            throw new PeerLostException("the other process sent a message of " + length + " bytes at " + at
                    + ", at most " + maxMessage + " within " + this + " were agreed on");
        }
    }
}
