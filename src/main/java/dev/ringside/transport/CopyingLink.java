package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.OffHeap;

/** The same link with a copy on either side: from memory of the sender's own, into memory of the receiver's own, as a pipe has it. */
final class CopyingLink implements Link {
    private final Link inPlace;
    private final NativeBuffer out;
    private final NativeBuffer in;
    private boolean closed;

    CopyingLink(Link inPlace, LinkSpec spec) {
        this.inPlace = inPlace;
        out = new NativeBuffer(Math.max(8, spec.maxMessage()));
        in = new NativeBuffer(Math.max(8, spec.maxMessage()));
    }

    @Override
    public long outbox() {
        return out.address();
    }

    @Override
    public void send(int length) {
        OffHeap.copy(out.address(), inPlace.outbox(), length);
        inPlace.send(length);
    }

    @Override
    public int receive() {
        int length = inPlace.receive();
        if (length > 0) {
            OffHeap.copy(inPlace.inbox(), in.address(), length);
        }
        return length;
    }

    @Override
    public long inbox() {
        return in.address();
    }

    @Override
    public Evidence proof() {
        return inPlace.proof();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        inPlace.close();
        out.close();
        in.close();
    }
}
