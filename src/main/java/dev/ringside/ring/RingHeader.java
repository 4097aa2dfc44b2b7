package dev.ringside.ring;

import static dev.ringside.ring.RingLayout.*;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.OffHeap;
import dev.ringside.memory.Segment;
import dev.ringside.procfs.ProcessId;
import java.util.Locale;
import java.util.Optional;

/** The header of a ring at an address: written once by the creator, checked once by whoever attaches. */
public final class RingHeader {
    private final long base;
    private final RingLayout layout;

    RingHeader(long base, RingLayout layout) {
        this.base = base;
        this.layout = layout;
    }

    /** Lays a ring out in a segment that is all zero, and publishes it; what it needs beside the segment is in {@code ledger}. */
    public static RingHeader create(
            Ledger ledger, Segment segment, RingLayout layout, WaitStrategy wait, ProcessId creator) {
        long base = segment.address();
        OffHeap.putInt(base + VERSION_OFFSET, VERSION);
        OffHeap.putInt(base + SLOT_COUNT_OFFSET, layout.slots());
        OffHeap.putLong(base + CAPACITY_OFFSET, layout.capacity());
        OffHeap.putLong(base + SLOT_OFFSET_OFFSET, layout.slotOffset());
        OffHeap.putLong(base + SLOT_STRIDE_OFFSET, layout.slotStride());
        OffHeap.putLong(base + PAYLOAD_OFFSET_OFFSET, layout.payloadOffset());
        OffHeap.putLong(base + PAYLOAD_STRIDE_OFFSET, layout.payloadStride());
        OffHeap.putLong(base + BYTES_OFFSET, layout.bytes());
        OffHeap.putLong(base + CREATOR_PID_OFFSET, creator.pid());
        OffHeap.putLong(base + CREATOR_START_OFFSET, creator.startTicks());
        OffHeap.putInt(base + WAIT_STRATEGY_OFFSET, wait.number());
        OffHeap.putLong(base + FINAL_SEQUENCE_OFFSET, Long.MAX_VALUE);
        for (int slot = 0; slot < layout.slots(); slot++) {
            OffHeap.putLong(base + layout.slot(slot) + SLOT_SEQUENCE, RingLayout.free(slot));
        }
        wait.lay(base, layout, ledger);
        // publishes all of the above; pairs with the acquire load in attach
        OffHeap.putRelease(base + MAGIC_OFFSET, MAGIC);
        return new RingHeader(base, layout);
    }

    /** Waits until the creator has published the ring, at most until {@code deadline}, and checks each field. */
    public static RingHeader attach(Segment segment, Deadline deadline) {
        long base = segment.address();
        // pairs with the release store in create
        while (OffHeap.getAcquire(base + MAGIC_OFFSET) != MAGIC) {
            if (deadline.hasPassed()) {
                throw new ForeignSegmentException("magic", MAGIC, OffHeap.getLong(base + MAGIC_OFFSET));
            }
            deadline.pause();
        }
        ForeignSegmentException.unlessEqual("layout version", VERSION, OffHeap.getInt(base + VERSION_OFFSET));
        int slots = OffHeap.getInt(base + SLOT_COUNT_OFFSET);
        long capacity = OffHeap.getLong(base + CAPACITY_OFFSET);
        ForeignSegmentException.unlessWithin("slot count", 1, MAX_SLOTS, slots);
        ForeignSegmentException.unlessWithin("payload capacity", MIN_CAPACITY, MAX_CAPACITY, capacity);
        // count and capacity settle everything else, so no other field is ever trusted
        RingLayout layout = RingLayout.of(slots, capacity);
        ForeignSegmentException.unlessEqual(
                "slot offset", layout.slotOffset(), OffHeap.getLong(base + SLOT_OFFSET_OFFSET));
        ForeignSegmentException.unlessEqual(
                "slot stride", layout.slotStride(), OffHeap.getLong(base + SLOT_STRIDE_OFFSET));
        ForeignSegmentException.unlessEqual(
                "payload offset", layout.payloadOffset(), OffHeap.getLong(base + PAYLOAD_OFFSET_OFFSET));
        ForeignSegmentException.unlessEqual(
                "payload stride", layout.payloadStride(), OffHeap.getLong(base + PAYLOAD_STRIDE_OFFSET));
        ForeignSegmentException.unlessEqual("ring bytes", layout.bytes(), OffHeap.getLong(base + BYTES_OFFSET));
        ForeignSegmentException.unlessWithin("segment bytes", layout.bytes(), Long.MAX_VALUE, segment.size());
        ForeignSegmentException.unlessOneOf(
                "wait strategy", WaitStrategy.numbers(), OffHeap.getInt(base + WAIT_STRATEGY_OFFSET));
        ForeignSegmentException.unlessWithin(
                "fence", Fence.FULL.number, Fence.ASYMMETRIC.number, OffHeap.getInt(base + FENCE_OFFSET));
        return new RingHeader(base, layout);
    }

    public RingLayout layout() {
        return layout;
    }

    long base() {
        return base;
    }

    /** What stands between a sleeper and a waker here: {@code full} for each message, or {@code asymmetric} by membarrier(2). */
    public String fenceLabel() {
        return fence().name().toLowerCase(Locale.ROOT);
    }

    public WaitStrategy waitStrategy() {
        int number = OffHeap.getInt(base + WAIT_STRATEGY_OFFSET);
        ForeignSegmentException.unlessOneOf("wait strategy", WaitStrategy.numbers(), number);
        return WaitStrategy.numbered(number);
    }

    Fence fence() {
        return Fence.numbered(OffHeap.getInt(base + FENCE_OFFSET));
    }

    public ProcessId creator() {
        return new ProcessId(OffHeap.getLong(base + CREATOR_PID_OFFSET), OffHeap.getLong(base + CREATOR_START_OFFSET));
    }

    /** Tells the creator who consumes, with how many threads; false where another process has been first. */
    public boolean register(ProcessId attacher, int threads) {
        if (!OffHeap.compareAndSet(base + ATTACHER_PID_OFFSET, 0, attacher.pid())) {
            return false;
        }
        OffHeap.putInt(base + ATTACHER_THREADS_OFFSET, threads);
        // publishes the threads too; pairs with the acquire load in attacher()
        OffHeap.putRelease(base + ATTACHER_START_OFFSET, attacher.startTicks());
        return true;
    }

    /** The consumer process, once it has registered. */
    public Optional<ProcessId> attacher() {
        // pairs with the release store in register()
        long start = OffHeap.getAcquire(base + ATTACHER_START_OFFSET);
        return start == 0
                ? Optional.empty()
                : Optional.of(new ProcessId(OffHeap.getLong(base + ATTACHER_PID_OFFSET), start));
    }

    /** How many threads the registered consumer has. */
    int attacherThreads() {
        return Math.min(MAX_CONSUMERS, Math.max(1, OffHeap.getInt(base + ATTACHER_THREADS_OFFSET)));
    }

    /** Leaves the digest of all that was sent; to be called before the producer finishes, which publishes it. */
    public void putDigest(byte[] digest) {
        for (int i = 0; i < DIGEST_BYTES; i++) {
            OffHeap.putByte(base + DIGEST_OFFSET + i, digest[i]);
        }
    }

    /** The digest that the producer left; of use once a consumer has seen the final sequence. */
    public byte[] digest() {
        byte[] digest = new byte[DIGEST_BYTES];
        for (int i = 0; i < DIGEST_BYTES; i++) {
            digest[i] = OffHeap.getByte(base + DIGEST_OFFSET + i);
        }
        return digest;
    }

    /** Messages that all consumer threads have read and freed. */
    public long consumed() {
        long sum = 0;
        for (int consumer = 0; consumer < MAX_CONSUMERS; consumer++) {
            sum += messages(consumer);
        }
        return sum;
    }

    private long messages(int consumer) {
        // pairs with the release store in RingConsumer.release
        return OffHeap.getAcquire(base + counters(consumer) + COUNTER_MESSAGES);
    }

    /** Whether the producer has said that no message follows. */
    public boolean hasFinished() {
        // pairs with the release store in RingProducer.finish
        return OffHeap.getAcquire(base + FINAL_SEQUENCE_OFFSET) != Long.MAX_VALUE;
    }

    /** How far the consumer threads are; where they time their reads, as of the moment at which the last of them freed a slot. */
    public Progress progress() {
        long messages = 0;
        long readNanos = 0;
        long lastFree = 0;
        for (int consumer = 0; consumer < MAX_CONSUMERS; consumer++) {
            Progress one = progress(consumer);
            messages += one.messages();
            readNanos += one.readNanos();
            lastFree = Math.max(lastFree, one.lastFree());
        }
        return new Progress(messages, readNanos, lastFree);
    }

    /** Count and times of one consumer that belong together: the times of a count are written over only once the next is out. */
    private Progress progress(int consumer) {
        while (true) {
            long messages = messages(consumer);
            long times = base + times(consumer, messages);
            Progress seen = new Progress(
                    messages, OffHeap.getAcquire(times + TIMES_NANOS), OffHeap.getAcquire(times + TIMES_LAST_FREE));
            if (messages(consumer) == messages) {
                return seen;
            }
        }
    }

    /** Messages freed, nanoseconds spent reading, and the clock at the last free; the latter two are 0 where reads are not timed. */
    public record Progress(long messages, long readNanos, long lastFree) {}
}
