package dev.ringside.protocol;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.Mman;
import dev.ringside.ring.Watch;

/** A reader that copies a message out and then looks whether it was overwritten meanwhile; {@link Overwritten} has the order. */
abstract class OverwrittenReader extends WaitingReader {
    private static final int PAGE = 4096;

    /** No word is larger than that of this message. */
    private static final long LARGEST = Long.MAX_VALUE / 2 - 1;

    final Frame.Slots slots;
    private final long bytes;
    private final long copy;
    private boolean closed;

    /** The next message that this reader has neither taken nor lost. */
    long next;

    private long lost;
    private long torn;

    OverwrittenReader(Frame frame, int number, Watch.Peer peer) {
        super(frame, number, peer);
        slots = frame.slots();
        bytes = (frame.spec().capacity() + PAGE - 1L) / PAGE * PAGE;
        int flags = Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS;
        copy = Mman.map(0, bytes, Mman.PROT_READ | Mman.PROT_WRITE, flags, -1, 0);
        payload = copy;
    }

    /** The word of a slot. */
    long word(long slot) {
        // pairs with the release stores in Overwriter
        return OffHeap.getAcquire(slots.header(slot));
    }

    /** Copies message {@code message} out of {@code slot}, whose word has said that it lies there; false where the copy is torn. */
    boolean copy(long slot, long message) {
        long header = slots.header(slot);
        int bytesOfMessage = OffHeap.getInt(header + FrameLayout.SLOT_LENGTH);
        // a length that makes no sense is either torn or foreign, which the second look tells
        OffHeap.copy(
                slots.payload(slot), copy, Math.max(0, Math.min(frame.spec().capacity(), bytesOfMessage)));
        copied();
        // keeps the second look behind the copy; pairs with the fence in Overwriter.room
        OffHeap.loadLoadFence();
        if (OffHeap.getAcquire(header) != Overwritten.written(message)) {
            torn++;
            return false;
        }
        ForeignFrameException.unlessWithin("message length", 0, frame.spec().capacity(), bytesOfMessage);
        length = bytesOfMessage;
        sequence = message;
        next = message + 1;
        return true;
    }

    /** Between the copy and the second look. */
    void copied() {}

    /** Counts every message before {@code message} lost that was not taken. What the words say leads ahead, whoever has written them. */
    void skipTo(long message) {
        ForeignFrameException.unlessWithin("oldest message left", next, LARGEST, message);
        lost += message - next;
        next = message;
    }

    @Override
    void release() {}

    @Override
    boolean isPast(long messages) {
        return next >= messages;
    }

    @Override
    public long lost() {
        return lost;
    }

    @Override
    public long torn() {
        return torn;
    }

    @Override
    public void close() {
        super.close();
        if (!closed) {
            closed = true;
            Mman.unmap(copy, bytes);
        }
    }
}
