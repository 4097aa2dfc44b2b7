package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.evidence.Phases;
import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Moment;
import dev.ringside.memory.Role;
import dev.ringside.memory.UnavailableException;
import dev.ringside.placement.Oversubscription;
import dev.ringside.placement.Seat;
import dev.ringside.placement.Seats;
import dev.ringside.procfs.Mapping;
import dev.ringside.procfs.MemoryUse;
import dev.ringside.ring.Pattern;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Proof;
import dev.ringside.ring.RingHeader;
import dev.ringside.ring.RingLayout;
import dev.ringside.ring.RingProducer;
import dev.ringside.ring.RingSemaphores;
import dev.ringside.ring.Watch;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The producer's side of a ring between two JVMs, from the start of the consumer process to its end. One thread uses it, in this order:
 * {@link #open}; {@link #lap}, whose blocks are the first; {@link #send} as often as wanted, with an {@link #edge} at both ends of what is timed;
 * {@link #finish}; {@link #close}.
 */
public final class RingSession implements AutoCloseable {
    /** The first lap is cold, the second is what is left once every page is in. */
    public static final int LAPS = 2;

    private static final Duration READY = Duration.ofSeconds(30);
    private static final long SCRATCH_CAPACITY = 256 * 1024;
    private static final long WARM_UP_NANOS = 150_000_000;
    private static final long BOOT_PAUSE_NANOS = 500_000;
    private static final long LAP_PAUSE_NANOS = 50_000;

    private final RingSpec spec;
    private final int blockLength;
    private final boolean timesBlocks;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Evidence evidence = new Evidence();
    private PeerProcess peer;
    private OwnRing scratch;
    private OwnRing ring;
    private RingHeader header;
    private RingProducer producer;
    private long writeNanos;

    private RingSession(RingSpec spec) {
        this.spec = spec;
        blockLength = (int) spec.capacity();
        timesBlocks = spec.timesBlocks();
    }

    /** Starts the consumer process, warms the code of both up, and proves the memory of both. */
    public static RingSession open(RingSpec spec) {
        RingSession session = new RingSession(spec);
        try {
            session.start();
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private void start() {
        spec.placement().refusal().ifPresent(reason -> {
            throw new UnavailableException(reason);
        });
        Ledger ledger = opened(Ledger.open());
        Phases.end(evidence, "ledger");
        // started first, so that the other JVM boots while this one makes the segments
        peer = opened(PeerProcess.start(JavaCommand.of(JvmFlags.measuring(), PeerMain.class.getName(), List.of())));
        Seats seats = spec.placement().seats();
        // after the other JVM has been started, which would inherit it, and before memory is touched
        Seat.Taken seat = opened(seats.producer().take());
        evidence.put("producer.cpus", seat.cpus());
        int spinning = Oversubscription.spins(spec.waiting().label()) ? 1 : 0;
        Oversubscription.of(seats, spinning, spinning * spec.consumers())
                .ifPresent(words -> evidence.put(Oversubscription.MARK, words));
        scratch = opened(OwnRing.create(ledger, scratchLayout(), spec.waiting(), Backing.SYSV, MemoryRequest.plain()));
        long began = System.nanoTime();
        ring = opened(OwnRing.create(ledger, spec.layout(), spec.waiting(), spec.backing(), spec.memory()));
        evidence.put("producer.setup.nanos", System.nanoTime() - began);
        header = ring.header();
        evidence.put("fence", header.fenceLabel());
        Watch.Peer consumer = peer.asPeer(PeerMain.PATIENCE);
        producer = new RingProducer(header, ring.semaphores(), consumer);

        peer.tell(PeerMain.RING
                + new PeerSpec(
                                scratch.attachment(),
                                ring.attachment(),
                                spec.memory(),
                                spec.consumers(),
                                spec.order(),
                                timesBlocks,
                                lapBlocks(),
                                seats.consumer())
                        .toEvidence()
                        .toLine());
        Phases.end(evidence, "segment");
        warmUp(scratch, consumer);
        Phases.end(evidence, "scratch");
        Evidence ready = peer.expect(PeerMain.READY, READY);
        scratch.unlink();
        ring.unlink();
        evidence.put("consumer.cpus", ready.get("cpus"));
        record("consumer", Moment.BEFORE_FIRST_MESSAGE, ready);
        record("producer", Moment.BEFORE_FIRST_MESSAGE, proof(Moment.BEFORE_FIRST_MESSAGE));
        Phases.end(evidence, "proof");
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    private RingLayout scratchLayout() {
        return RingLayout.of(spec.slots(), Math.min(spec.capacity(), SCRATCH_CAPACITY));
    }

    /** Passes blocks through the scratch ring until the code of both processes has run for a while: the consumer may still boot. */
    private void warmUp(OwnRing scratchRing, Watch.Peer consumer) {
        RingProducer target = new RingProducer(scratchRing.header(), scratchRing.semaphores(), consumer);
        Lap unused = new Lap(lapBlocks());
        int length = (int) Math.min(spec.capacity(), SCRATCH_CAPACITY);
        write(target, length, unused);
        Watch watch = consumer.watch();
        while (scratchRing.header().consumed() == 0) {
            guarded(watch::check);
            LockSupport.parkNanos(BOOT_PAUSE_NANOS);
        }
        Phases.end(evidence, "peerStart");
        long end = System.nanoTime() + WARM_UP_NANOS;
        do {
            write(target, length, unused);
        } while (System.nanoTime() < end);
        target.finish();
    }

    /** One block at a time: the next is written when the last has been read, so that the two costs do not mix. */
    public void lap() {
        Lap lap = new Lap(lapBlocks());
        while (lap.covers(producer.sequence())) {
            write(producer, blockLength, lap);
            awaitConsumed(producer.sequence());
        }
        lap.writeTo(evidence, "lap.write");
        peer.tell(PeerMain.ASK_LAP);
        evidence.putAll("lap.", peer.expect(PeerMain.LAP, READY).asMap());
        Phases.end(evidence, "laps");
        // only now: pages that are given back early would be the ones that the lap gets, cleared and in the cache
        scratch.close();
        open.remove(scratch);
    }

    private int lapBlocks() {
        return LAPS * spec.slots();
    }

    private void awaitConsumed(long blocks) {
        Watch watch = peer.asPeer(PeerMain.PATIENCE).watch();
        while (header.consumed() < blocks) {
            // asleep, so that whatever else the two JVMs have to do runs on this core and not on the reader's
            LockSupport.parkNanos(LAP_PAUSE_NANOS);
            guarded(watch::check);
        }
    }

    /** Fills the next free slot with the next block and hands it over. */
    public void send() {
        try {
            long payload = producer.claim();
            if (timesBlocks) {
                long start = System.nanoTime();
                Pattern.fill(payload, blockLength, producer.sequence());
                writeNanos += System.nanoTime() - start;
            } else {
                Pattern.fill(payload, blockLength, producer.sequence());
            }
            producer.publish(blockLength);
        } catch (PeerLostException e) {
            throw peer.lost(e.getMessage());
        }
    }

    private void write(RingProducer target, int length, Lap lap) {
        guarded(() -> {
            long payload = target.claim();
            if (lap.covers(target.sequence())) {
                lap.time(target.sequence(), () -> Pattern.fill(payload, length, target.sequence()));
            } else {
                Pattern.fill(payload, length, target.sequence());
            }
            target.publish(length);
        });
    }

    /** Adds the consumer's last words to the news of its end. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (PeerLostException e) {
            throw peer.lost(e.getMessage());
        }
    }

    /** Sends until both sides run at their own pace: after a pause the ring is empty and its first lap is no measure. */
    public void prime() {
        for (int i = 0; i < 2 * spec.slots(); i++) {
            send();
        }
    }

    /** How far both sides are now; for large blocks as of the consumer's last free, so that no part of a block is cut off. */
    public Edge edge() {
        RingHeader.Progress progress = header.progress();
        long nanos = progress.lastFree() == 0 ? System.nanoTime() : progress.lastFree();
        return new Edge(nanos, progress.messages(), progress.readNanos(), producer.sequence(), writeNanos);
    }

    /** Lets the consumer drain the ring, proves the memory of both, and checks that as much arrived as was sent. */
    public void finish() {
        guarded(producer::finish);
        Evidence done = peer.expect(PeerMain.DONE, PeerMain.PATIENCE);
        guarded(() -> RingSemaphores.await(ring.semaphores().shutdown(), peer.asPeer(PeerMain.PATIENCE)));
        record("consumer", Moment.AFTER_LAST_MESSAGE, done);
        record("producer", Moment.AFTER_LAST_MESSAGE, proof(Moment.AFTER_LAST_MESSAGE));
        if (done.getLong("consumed") != producer.sequence()) {
            throw peer.lost("read " + done.getLong("consumed") + " of " + producer.sequence() + " blocks");
        }
        peer.awaitExit();
    }

    private Evidence proof(Moment moment) {
        return Proof.of(ring.segment(), spec.layout(), spec.memory(), Role.CREATOR, moment);
    }

    private void record(String process, Moment moment, Evidence proof) {
        evidence.putAll(process + "." + moment.label() + ".", proof.asMap());
        String differences = proof.get(Proof.DIFFERENCES);
        if (!differences.isEmpty()) {
            throw new UntrueRowException(process, moment.label(), differences);
        }
    }

    /** From now on what both processes use is looked at. */
    public UsageWindow usage() {
        return UsageWindow.open(peer.pid());
    }

    /** What the ring takes of the producer's memory now. */
    public MemoryUse producerMemory() {
        return memoryOf(ProcessHandle.current().pid());
    }

    /** What the ring takes of the consumer's memory now. */
    public MemoryUse consumerMemory() {
        return memoryOf(peer.pid());
    }

    private MemoryUse memoryOf(long pid) {
        return MemoryUse.of(pid, Mapping.at(ring.segment().address()));
    }

    long peerPid() {
        return peer.pid();
    }

    /** Everything that was seen so far, of both processes. */
    public Evidence evidence() {
        return evidence;
    }

    /** Ends the consumer process if it still runs, and removes everything. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                evidence.put("close.failure", e.toString());
            }
        }
    }
}
