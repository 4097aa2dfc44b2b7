package dev.ringside.bench;

import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Scope;
import dev.ringside.peer.RingSession;
import dev.ringside.peer.RingSpec;
import dev.ringside.placement.Placement;
import dev.ringside.ring.ReadOrder;
import dev.ringside.ring.WaitStrategy;
import java.util.Map;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A ring between this fork and its peer for one trial; reads its parameters and never assigns them. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
public class RingFixture {
    @Param({"off", "on"})
    public String pretouch;

    @Param({"off", "on"})
    public String mlock;

    @Param({"off", "on"})
    public String madvise;

    @Param({"off", "on"})
    public String hugepages;

    @Param
    public Scope scope;

    @Param("SYSV")
    public Backing backing;

    @Param("5")
    public int slots;

    /** Bytes of payload. */
    @Param({"1048576", "33554432"})
    public long slotSize;

    @Param({"1", "2"})
    public int consumers;

    @Param
    public WaitStrategy wait;

    @Param
    public ReadOrder read;

    @Param("UNPINNED")
    public Placement placement;

    final ForkReport report = new ForkReport();
    private RingSession session;

    @Setup(Level.Trial)
    public void open() {
        Map<String, String> flags =
                Map.of("pretouch", pretouch, "mlock", mlock, "madvise", madvise, "hugepages", hugepages);
        guarded(() -> {
            MemoryRequest memory = MemoryRequest.read(flags::get, scope);
            session =
                    RingSession.open(new RingSpec(slots, slotSize, consumers, wait, read, backing, memory, placement));
            opened();
        });
    }

    /** What a benchmark wants done before its first timed operation. */
    void opened() {}

    @TearDown(Level.Trial)
    public void close() {
        guarded(() -> {
            report.measured();
            session.finish();
            session.close();
            report.complete(session.evidence());
        });
    }

    /** Runs {@code operation}, and reports it when it fails. */
    void guarded(Runnable operation) {
        try {
            operation.run();
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    RuntimeException failed(RuntimeException e) {
        return report.failed(e, this::closeSession);
    }

    RingSession session() {
        return session;
    }

    private void closeSession() {
        if (session != null) {
            session.close();
        }
    }
}
