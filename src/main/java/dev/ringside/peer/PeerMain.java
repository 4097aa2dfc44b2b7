package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.Moment;
import dev.ringside.memory.Role;
import dev.ringside.memory.Segment;
import dev.ringside.memory.UnavailableException;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Deadline;
import dev.ringside.ring.Proof;
import dev.ringside.ring.RingHeader;
import dev.ringside.ring.RingSemaphores;
import dev.ringside.ring.Watch;
import java.time.Duration;

/** The consumer process of a benchmark: says READY, LAP and DONE on stdout, each with what it has seen. */
public final class PeerMain {
    static final String RING = "RING ";
    static final String READY = "READY ";
    static final String ASK_LAP = "LAP";
    static final String LAP = "LAP ";
    static final String DONE = "DONE ";
    static final String UNAVAILABLE = "UNAVAILABLE ";

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int BUG = 70;

    private final Leash leash;
    private final PeerSpec spec;

    private PeerMain(Leash leash, PeerSpec spec) {
        this.leash = leash;
        this.spec = spec;
    }

    public static void main(String[] arguments) {
        try {
            Leash leash = Leash.hold();
            String line = leash.next();
            new PeerMain(leash, PeerSpec.of(Evidence.parseLine(line.substring(RING.length())))).run();
            leash.awaitRelease();
            System.exit(0);
        } catch (UnavailableException e) {
            System.out.println(
                    UNAVAILABLE + new Evidence().put("reason", e.getMessage()).toLine());
            System.exit(0);
        } catch (Throwable e) {
            die(e);
        }
    }

    static void die(Throwable e) {
        e.printStackTrace();
        System.err.flush();
        Runtime.getRuntime().halt(BUG);
    }

    private void run() throws InterruptedException {
        // nothing is closed where something fails: threads may still read, and the process ends anyway
        Segment scratch =
                Segment.attach(spec.scratch().segment(), spec.scratch().hugePageKib());
        Segment segment = Segment.attach(spec.ring().segment(), spec.ring().hugePageKib());
        RingSemaphores scratchSemaphores = RingSemaphores.open(spec.scratch().semaphores());
        RingSemaphores semaphores = RingSemaphores.open(spec.ring().semaphores());
        Lap warmUp = new Lap(spec.lapBlocks());
        consume(scratch, scratchSemaphores, warmUp).join();

        long applied = System.nanoTime();
        segment.apply(spec.memory(), Role.ATTACHER);
        applied = System.nanoTime() - applied;
        RingHeader ring = RingHeader.attach(segment, Deadline.in(PATIENCE));
        Evidence before = prove(segment, ring, Moment.BEFORE_FIRST_MESSAGE).put("apply.nanos", applied);
        Lap lap = new Lap(spec.lapBlocks());
        ConsumerCrew crew = consume(segment, semaphores, lap);
        System.out.println(READY + before.put("cpus", crew.cpus()).toLine());

        reportLap(ring, lap);
        scratch.close();

        crew.join();
        Evidence after = prove(segment, ring, Moment.AFTER_LAST_MESSAGE);
        leash.sayLast(DONE + after.put("consumed", ring.consumed()).toLine());
        semaphores.shutdown().post();
    }

    private ConsumerCrew consume(Segment segment, RingSemaphores semaphores, Lap lap) {
        RingHeader ring = RingHeader.attach(segment, Deadline.in(PATIENCE));
        Watch.Peer producer = new Watch.Peer(ring.creator(), PATIENCE);
        RingSemaphores.await(semaphores.ready(), producer);
        if (!ring.register(ProcessId.self(), spec.consumers())) {
            throw new IllegalStateException("segment " + segment.handle() + " has a consumer already");
        }
        return ConsumerCrew.start(ring, semaphores, producer, spec, lap, PeerMain::die);
    }

    private Evidence prove(Segment segment, RingHeader ring, Moment moment) {
        return Proof.of(segment, ring.layout(), spec.memory(), Role.ATTACHER, moment);
    }

    private void reportLap(RingHeader ring, Lap lap) throws InterruptedException {
        leash.next();
        // the look at the counters orders the threads' notes before what is read here
        if (ring.consumed() < spec.lapBlocks()) {
            throw new IllegalStateException(
                    "asked for the lap after " + ring.consumed() + " of " + spec.lapBlocks() + " blocks");
        }
        Evidence evidence = new Evidence();
        lap.writeTo(evidence, "read");
        System.out.println(LAP + evidence.toLine());
    }
}
