package dev.ringside.bench;

import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryFlag;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Scope;
import dev.ringside.peer.RingSession;
import dev.ringside.peer.RingSpec;
import dev.ringside.placement.Placement;
import dev.ringside.procfs.MemoryUse;
import dev.ringside.ring.ReadOrder;
import dev.ringside.ring.WaitStrategy;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A ring that this fork and its peer map, and what it takes of the memory of each once both have touched all of it. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
public class SharedRing {
    private static final int PROCESSES = 2;

    @Param
    public Backing backing;

    @Param("5")
    public int slots;

    /** Bytes of payload. */
    @Param({"1048576", "33554432"})
    public long slotSize;

    @Param({"off", "on"})
    public String hugepages;

    private final ForkReport report = new ForkReport();
    private RingSession session;

    @Setup(Level.Trial)
    public void open() {
        MemoryRequest memory = MemoryRequest.read(
                flag -> flag.equals(MemoryFlag.HUGEPAGES.label()) ? hugepages : MemoryFlag.OFF, Scope.BOTH);
        guarded(() -> session = RingSession.open(new RingSpec(
                slots,
                slotSize,
                1,
                WaitStrategy.SEMAPHORE,
                ReadOrder.SEQUENTIAL,
                backing,
                memory,
                Placement.UNPINNED)));
    }

    /** Every block is written here and read there, twice. */
    public void touch() {
        guarded(session::lap);
    }

    @TearDown(Level.Trial)
    public void close() {
        guarded(() -> {
            report.measured();
            report("Producer", session.producerMemory());
            report("Consumer", session.consumerMemory());
            report.sample(
                    "pssSum",
                    "B",
                    session.producerMemory().proportionalBytes(PROCESSES)
                            + session.consumerMemory().proportionalBytes(PROCESSES));
            report.sample("setup", "ns", session.evidence().getLong("producer.setup.nanos"));
            report.primary("pssSum");
            session.finish();
            session.close();
            report.complete(session.evidence());
        });
    }

    private void report(String side, MemoryUse use) {
        report.sample("pss" + side, "B", use.proportionalBytes(PROCESSES));
        report.sample("rss" + side, "B", use.residentBytes());
    }

    private void guarded(Runnable operation) {
        try {
            operation.run();
        } catch (RuntimeException e) {
            throw report.failed(e, this::closeSession);
        }
    }

    private void closeSession() {
        if (session != null) {
            session.close();
        }
    }
}
