package dev.ringside.protocol;

import static dev.ringside.protocol.FrameLayout.*;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.OffHeap;
import dev.ringside.memory.Segment;
import dev.ringside.posix.Mman;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Deadline;
import dev.ringside.ring.RingLayout;
import java.util.Optional;

/** What every protocol has in shared memory, at an address: written once by the creator, checked once by whoever attaches. */
final class Frame {
    private static final int NO_FILE = -1;

    private final Segment segment;
    private final ProtocolSpec spec;
    private final long base;
    private int file = NO_FILE;

    private Frame(Segment segment, Protocol protocol, ProtocolSpec spec) {
        this.segment = segment;
        this.spec = spec;
        base = segment.address() + protocol.handover().frameOffset(spec);
    }

    /** Lays the protocol out in a segment that is all zero, and publishes it. */
    static Frame create(Ledger ledger, Segment segment, Protocol protocol, ProtocolSpec spec, ProcessId creator) {
        Frame frame = new Frame(segment, protocol, spec);
        long base = frame.base;
        OffHeap.putInt(base + VERSION_OFFSET, VERSION);
        OffHeap.putInt(base + PROTOCOL_OFFSET, protocol.number());
        OffHeap.putInt(base + SLOT_COUNT_OFFSET, spec.slots());
        OffHeap.putInt(base + CAPACITY_OFFSET, spec.capacity());
        OffHeap.putInt(base + PRODUCERS_OFFSET, spec.producers());
        OffHeap.putInt(base + CONSUMERS_OFFSET, spec.consumers());
        OffHeap.putLong(base + CREATOR_PID_OFFSET, creator.pid());
        OffHeap.putLong(base + CREATOR_START_OFFSET, creator.startTicks());
        OffHeap.putLong(base + FINAL_SEQUENCE_OFFSET, Long.MAX_VALUE);
        protocol.handover().prepare(frame, ledger);
        // publishes all of the above; pairs with the acquire load in attach
        OffHeap.putRelease(base + MAGIC_OFFSET, MAGIC);
        return frame;
    }

    /** Waits until the creator has published the protocol, at most until {@code deadline}, and checks each field. */
    static Frame attach(Segment segment, Protocol protocol, ProtocolSpec spec, Deadline deadline) {
        Handover handover = protocol.handover();
        ForeignFrameException.unlessWithin("segment bytes", handover.bytes(spec), Long.MAX_VALUE, segment.size());
        Frame frame = new Frame(segment, protocol, spec);
        long base = frame.base;
        // pairs with the release store in create
        while (OffHeap.getAcquire(base + MAGIC_OFFSET) != MAGIC) {
            if (deadline.hasPassed()) {
                ForeignFrameException.unlessEqual("magic", MAGIC, OffHeap.getLong(base + MAGIC_OFFSET));
            }
            deadline.pause();
        }
        ForeignFrameException.unlessEqual("layout version", VERSION, OffHeap.getInt(base + VERSION_OFFSET));
        ForeignFrameException.unlessEqual("protocol", protocol.number(), OffHeap.getInt(base + PROTOCOL_OFFSET));
        ForeignFrameException.unlessEqual("slot count", spec.slots(), OffHeap.getInt(base + SLOT_COUNT_OFFSET));
        ForeignFrameException.unlessEqual("slot size", spec.capacity(), OffHeap.getInt(base + CAPACITY_OFFSET));
        ForeignFrameException.unlessEqual("producers", spec.producers(), OffHeap.getInt(base + PRODUCERS_OFFSET));
        ForeignFrameException.unlessEqual("consumers", spec.consumers(), OffHeap.getInt(base + CONSUMERS_OFFSET));
        return frame;
    }

    Segment segment() {
        return segment;
    }

    ProtocolSpec spec() {
        return spec;
    }

    /** Opens the file behind the segment, so that it can be made longer and mapped on once its name is gone. */
    void openFile() {
        file = segment.openFile();
    }

    int file() {
        return file;
    }

    void closeFile() {
        if (file != NO_FILE) {
            Mman.closeFd(file);
            file = NO_FILE;
        }
    }

    /** Address of one of the protocol's own words. */
    long word(int index) {
        return base + FrameLayout.word(index);
    }

    Slots slots() {
        return new Slots(base, spec.slotLayout());
    }

    ProcessId creator() {
        return new ProcessId(OffHeap.getLong(base + CREATOR_PID_OFFSET), OffHeap.getLong(base + CREATOR_START_OFFSET));
    }

    /** Tells the creator who reads. */
    void join(ProcessId attacher) {
        OffHeap.putLong(base + ATTACHER_PID_OFFSET, attacher.pid());
        // publishes the pid too; pairs with the acquire load in attacher
        OffHeap.putRelease(base + ATTACHER_START_OFFSET, attacher.startTicks());
    }

    /** The reading process, once it has joined. */
    Optional<ProcessId> attacher() {
        // pairs with the release store in join
        long start = OffHeap.getAcquire(base + ATTACHER_START_OFFSET);
        return start == 0
                ? Optional.empty()
                : Optional.of(new ProcessId(OffHeap.getLong(base + ATTACHER_PID_OFFSET), start));
    }

    /** Counts a writer out; true for the last, who then knows how many messages there are. */
    boolean countOutWriter() {
        return OffHeap.getAndAddInt(base + FINISHED_OFFSET, 1) + 1 == spec.producers();
    }

    /** Says how many messages there are, all of them published. */
    void end(long messages) {
        // pairs with the acquire load in finalSequence
        OffHeap.putRelease(base + FINAL_SEQUENCE_OFFSET, messages);
    }

    /** How many messages there will be; far away until it is known. */
    long finalSequence() {
        return OffHeap.getAcquire(base + FINAL_SEQUENCE_OFFSET);
    }

    void countOutReader() {
        OffHeap.getAndAddInt(base + LEFT_OFFSET, 1);
    }

    boolean everyReaderHasLeft() {
        return OffHeap.getIntAcquire(base + LEFT_OFFSET) >= spec.consumers();
    }

    /** Address of the counters of a reader. */
    long counters(int reader) {
        return base + FrameLayout.counters(reader);
    }

    Progress progress() {
        long taken = 0;
        long lost = 0;
        long torn = 0;
        for (int reader = 0; reader < spec.consumers(); reader++) {
            long counters = counters(reader);
            // pairs with the release store in WaitingReader.free
            taken += OffHeap.getAcquire(counters + COUNTER_TAKEN);
            lost += OffHeap.getAcquire(counters + COUNTER_LOST);
            torn += OffHeap.getAcquire(counters + COUNTER_TORN);
        }
        return new Progress(taken, lost, torn);
    }

    /** The length that a slot's header holds; never more than a slot does, whatever the shared word says. */
    int length(long header) {
        int length = OffHeap.getInt(header + SLOT_LENGTH);
        ForeignFrameException.unlessWithin("message length", 0, spec.capacity(), length);
        return length;
    }

    /** The slots of a frame at {@code base}. */
    record Slots(long base, long slotOffset, long slotStride, long payloadOffset, long payloadStride, int count) {

        Slots(long base, RingLayout layout) {
            this(
                    base,
                    layout.slotOffset(),
                    layout.slotStride(),
                    layout.payloadOffset(),
                    layout.payloadStride(),
                    layout.slots());
        }

        /** Address of the header of slot {@code index}. */
        long header(long index) {
            return base + slotOffset + index * slotStride;
        }

        /** Address of the payload of slot {@code index}. */
        long payload(long index) {
            return base + payloadOffset + index * payloadStride;
        }

        /** The slot after {@code index}. */
        int after(int index) {
            return index + 1 == count ? 0 : index + 1;
        }
    }
}
