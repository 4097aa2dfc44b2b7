package dev.ringside.transport;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.PosixException;
import dev.ringside.posix.ProcessVm;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.RingHeader;
import dev.ringside.ring.Watch;

/**
 * Messages stay in the sender's own memory until the receiver fetches them with one call; a ring in shared memory carries where they lie.
 * A slot of that ring is freed once its message was fetched, which gives the sender its buffer back.
 */
final class ProcessLink implements Link {
    private static final int ADDRESS = 0;
    private static final int LENGTH = ADDRESS + Long.BYTES;
    private static final int DESCRIPTOR = LENGTH + Long.BYTES;

    private final RingLink ring;
    private final RingHeader sends;
    private final RingHeader receives;
    private final Watch.Peer peer;
    private final ProcessVm other;
    private final int maxMessage;
    private final int buffers;
    private final int stride;
    private final NativeBuffer out;
    private final NativeBuffer in;
    private Region region;
    /** Messages of the ring, the announcement being the first. */
    private long sent;

    private boolean closed;

    ProcessLink(RingLink.Direction sends, RingLink.Direction receives, LinkSpec spec, Watch.Peer peer) {
        this.peer = peer;
        this.sends = sends.header();
        this.receives = receives.header();
        ring = new RingLink(sends, receives, peer);
        other = new ProcessVm(peer.process().pid());
        maxMessage = spec.maxMessage();
        buffers = Region.buffers(maxMessage);
        stride = Region.stride(maxMessage);
        out = new NativeBuffer(buffers * stride);
        in = new NativeBuffer(stride);
    }

    /** Lets the other process read this one and says where. */
    void announce() {
        ProcessVm.permit(peer.process().pid());
        new Region(out.address(), (long) buffers * stride).announce(ring.outbox());
        ring.send(Region.ANNOUNCED);
        sent++;
    }

    /** Waits until the other process has said where, and reads there once. */
    void awaitAnnouncement() {
        if (ring.receive() != Region.ANNOUNCED) {
            throw new PeerLostException("the other process did not say where its messages lie");
        }
        region = Region.announcedAt(ring.inbox());
        TracePermission.require(other, region.address(), in.address());
    }

    @Override
    public long outbox() {
        // waits until the slot is free, and with it the buffer that its last message lay in
        ring.outbox();
        return buffer();
    }

    private long buffer() {
        return out.address() + sent % buffers * stride;
    }

    @Override
    public void send(int length) {
        long descriptor = ring.outbox();
        OffHeap.putLong(descriptor + ADDRESS, buffer());
        OffHeap.putInt(descriptor + LENGTH, length);
        // publishes the message too, which lies in memory of this process alone
        ring.send(DESCRIPTOR);
        sent++;
    }

    @Override
    public int receive() {
        if (ring.receive() == CLOSED) {
            return CLOSED;
        }
        long address = OffHeap.getLong(ring.inbox() + ADDRESS);
        int length = OffHeap.getInt(ring.inbox() + LENGTH);
        region.require(address, length, maxMessage);
        fetch(address, length);
        return length;
    }

    private void fetch(long address, int length) {
        try {
            other.read(address, in.address(), length);
        } catch (PosixException e) {
            // the memory of a process ends before the process does
            throw new PeerLostException("the other process has let go of a message: " + e.getMessage());
        }
    }

    @Override
    public long inbox() {
        return in.address();
    }

    /** Messages go with the memory that they lie in, so this waits until the other side has fetched them or closes too. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        ring.finish();
        try {
            Looking looking = new Looking(peer, LinkSpec.POLL);
            while (sends.consumed() < sent && !receives.hasFinished()) {
                looking.again();
            }
        } catch (PeerLostException e) {
            // nobody is left to fetch them
        }
        ring.close();
        out.close();
        in.close();
    }
}
