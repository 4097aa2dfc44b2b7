package dev.ringside.transport;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.PosixQueue;

/** Messages over two POSIX queues. The end has the lower priority, so it is received after all that was sent. */
final class PosixWire implements Wire {
    private static final int MESSAGE = 1;
    private static final int END = 0;

    private final PosixQueue outQueue;
    private final PosixQueue inQueue;
    private final int room;
    private final NativeBuffer out;
    private final NativeBuffer in;
    private final long priority;

    PosixWire(PosixQueue outQueue, PosixQueue inQueue, LinkSpec spec) {
        this.outQueue = outQueue;
        this.inQueue = inQueue;
        room = Math.max(1, spec.maxMessage());
        out = new NativeBuffer(room);
        int padded = (room + 7) & ~7;
        in = new NativeBuffer(padded + Integer.BYTES);
        priority = in.address() + padded;
    }

    @Override
    public long outbox() {
        return out.address();
    }

    @Override
    public long inbox() {
        return in.address();
    }

    @Override
    public boolean trySend(int length) {
        return outQueue.send(out.address(), length, MESSAGE) != PosixQueue.NOT_YET;
    }

    @Override
    public boolean trySendEnd() {
        return outQueue.send(out.address(), 0, END) != PosixQueue.NOT_YET;
    }

    @Override
    public int tryReceive() {
        int length = inQueue.receive(in.address(), room, priority);
        if (length == PosixQueue.NOT_YET) {
            return NOT_YET;
        }
        return OffHeap.getInt(priority) == END ? Link.CLOSED : length;
    }

    @Override
    public void close() {
        outQueue.close();
        inQueue.close();
        out.close();
        in.close();
    }
}
