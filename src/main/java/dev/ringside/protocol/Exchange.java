package dev.ringside.protocol;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Segment;
import dev.ringside.memory.UnavailableException;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Deadline;
import dev.ringside.ring.Watch;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** A protocol in shared memory as one process has it: the creator writes, the process that joins reads. */
public final class Exchange implements AutoCloseable {
    private static final long PAUSE_NANOS = 500_000;

    private final Protocol protocol;
    private final Segment segment;
    private final Frame frame;

    private Exchange(Protocol protocol, Segment segment, Frame frame) {
        this.protocol = protocol;
        this.segment = segment;
        this.frame = frame;
        protocol.handover().open(frame);
    }

    /** Makes the shared memory, recorded in {@code ledger} before it exists, and publishes the protocol. */
    public static Exchange create(Protocol protocol, ProtocolSpec spec, Backing backing, Ledger ledger) {
        protocol.refusal(spec, backing).ifPresent(reason -> {
            throw new UnavailableException(reason);
        });
        Segment segment = Segment.create(ledger, protocol.bytes(spec), backing, MemoryRequest.plain());
        try {
            return new Exchange(protocol, segment, Frame.create(ledger, segment, protocol, spec, ProcessId.self()));
        } catch (RuntimeException e) {
            segment.remove();
            segment.close();
            throw e;
        }
    }

    /** Joins what another process has made, once it is published, within {@code patience}. */
    public static Exchange join(Protocol protocol, ProtocolSpec spec, String handle, Duration patience) {
        Segment segment = Segment.attach(handle, 0);
        try {
            Frame frame = Frame.attach(segment, protocol, spec, Deadline.in(patience));
            Exchange exchange = new Exchange(protocol, segment, frame);
            // last, since the name goes when the creator sees it
            frame.join(ProcessId.self());
            return exchange;
        } catch (RuntimeException e) {
            segment.close();
            throw e;
        }
    }

    /** How another process finds it, until {@link #unlink}. */
    public String handle() {
        return segment.handle();
    }

    /** Waits until the other process has joined, then removes the name. */
    public void awaitJoined(Watch.Peer peer) {
        Watch watch = peer.watch();
        while (frame.attacher().isEmpty()) {
            watch.check();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        unlink();
    }

    /** The process that made it. */
    public ProcessId creator() {
        return frame.creator();
    }

    /** Writer {@code number}, from 0; each is made once. */
    public Writer writer(int number, Watch.Peer peer) {
        return protocol.handover().writer(frame, number, peer);
    }

    /** Reader {@code number}, from 0; each is made once. */
    public Reader reader(int number, Watch.Peer peer) {
        return protocol.handover().reader(frame, number, peer);
    }

    /** Addresses of the payloads of all slots, whatever lies in them; none where there are no slots. */
    public LongStream payloads() {
        int slots = frame.spec().slots();
        return slots == 0
                ? LongStream.empty()
                : LongStream.range(0, slots).map(protocol.handover().slots(frame)::payload);
    }

    public Progress progress() {
        return protocol.handover().progress(frame);
    }

    Frame frame() {
        return frame;
    }

    /** Removes the name; both processes keep what they have. */
    public void unlink() {
        segment.remove();
    }

    /** The caller sees to it that no writer or reader is used any more. */
    @Override
    public void close() {
        unlink();
        frame.closeFile();
        segment.close();
    }
}
