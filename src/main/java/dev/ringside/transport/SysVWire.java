package dev.ringside.transport;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.Errno;
import dev.ringside.posix.PosixException;
import dev.ringside.posix.SysVQueue;
import java.io.IOException;

/** Messages over two System V queues. The type that every message has says whether it is the last. */
final class SysVWire implements Wire {
    private static final long MESSAGE = 1;
    private static final long END = 2;

    private final int outQueue;
    private final int inQueue;
    private final boolean waits;
    private final int room;
    private final NativeBuffer out;
    private final NativeBuffer in;

    SysVWire(int outQueue, int inQueue, LinkSpec spec) {
        this.outQueue = outQueue;
        this.inQueue = inQueue;
        waits = !spec.spins();
        room = spec.maxMessage();
        out = new NativeBuffer(SysVQueue.TEXT + room);
        in = new NativeBuffer(SysVQueue.TEXT + room);
    }

    @Override
    public long outbox() {
        return out.address() + SysVQueue.TEXT;
    }

    @Override
    public long inbox() {
        return in.address() + SysVQueue.TEXT;
    }

    @Override
    public boolean trySend(int length) throws IOException {
        return trySend(MESSAGE, length);
    }

    @Override
    public boolean trySendEnd() throws IOException {
        return trySend(END, 0);
    }

    private boolean trySend(long type, int length) throws IOException {
        OffHeap.putLong(out.address(), type);
        try {
            return SysVQueue.send(outQueue, out.address(), length, waits) != SysVQueue.NOT_YET;
        } catch (PosixException e) {
            throw unlessGone(e);
        }
    }

    @Override
    public int tryReceive() throws IOException {
        try {
            int length = SysVQueue.receive(inQueue, in.address(), room, waits);
            if (length == SysVQueue.NOT_YET) {
                return NOT_YET;
            }
            return OffHeap.getLong(in.address()) == END ? Link.CLOSED : length;
        } catch (PosixException e) {
            throw unlessGone(e);
        }
    }

    /** EIDRM for who slept while the queue was removed, EINVAL for who comes later. */
    private static IOException unlessGone(PosixException e) {
        if (e.errno() == Errno.EIDRM || e.errno() == Errno.EINVAL) {
            return new IOException("its queue was removed", e);
        }
        throw e;
    }

    void removeBoth() {
        SysVQueue.remove(outQueue);
        SysVQueue.remove(inQueue);
    }

    /** The other side still reads what was sent, and removes that queue when it closes. */
    @Override
    public void close() {
        SysVQueue.remove(inQueue);
        out.close();
        in.close();
    }
}
