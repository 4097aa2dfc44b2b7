package dev.ringside.bench;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.Backing;
import dev.ringside.peer.ProtocolEdge;
import dev.ringside.peer.ProtocolSession;
import dev.ringside.peer.ProtocolTask;
import dev.ringside.peer.UsageWindow;
import dev.ringside.placement.Placement;
import dev.ringside.protocol.Delivery;
import dev.ringside.protocol.Protocol;
import dev.ringside.protocol.ProtocolSpec;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** A protocol between this fork and its peer, and what went through it in each measured iteration, counted at the consumers. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
public class RunningProtocol {
    private static final double SECOND = 1e9;

    @Param
    public Protocol protocol;

    @Param("SYSV")
    public Backing backing;

    @Param("UNPINNED")
    public Placement placement;

    @Param("1")
    public int producers;

    @Param("1")
    public int consumers;

    /** A double buffer has 2, a growing file 0. */
    @Param("64")
    public int slots;

    /** Bytes of payload, all of which every message fills. */
    @Param({"64", "1024", "65536"})
    public int slotSize;

    private final ForkReport report = new ForkReport();
    private ProtocolSession session;
    private ProtocolEdge start;
    private UsageWindow usage;
    private ProtocolEdge before;

    @Setup(Level.Trial)
    public void open() {
        guarded(() -> {
            ProtocolSpec spec = new ProtocolSpec(slots, slotSize, producers, consumers);
            session = ProtocolSession.open(new ProtocolTask(protocol, spec, backing, placement));
            report.primary("consumed");
        });
    }

    @Setup(Level.Iteration)
    public void startWindow() {
        guarded(() -> {
            usage = session.usage();
            before = session.edge();
            session.prime();
            start = session.edge();
        });
    }

    /** Fills the next message and hands it to the consumers. */
    public void send() {
        try {
            session.send();
        } catch (RuntimeException e) {
            throw report.failed(e, this::closeSession);
        }
    }

    @TearDown(Level.Iteration)
    public void endWindow(IterationParams iteration) {
        guarded(() -> {
            ProtocolEdge end = session.edge();
            if (iteration.getType() == IterationType.MEASUREMENT) {
                report.note(usage.end(
                        end.produced() - before.produced(),
                        end.progress().taken() - before.progress().taken(),
                        report::sample));
                report(end);
            }
            usage.close();
        });
    }

    private void report(ProtocolEdge end) {
        double seconds = (end.nanos() - start.nanos()) / SECOND;
        long consumed = end.progress().taken() - start.progress().taken();
        if (consumed <= 0 || seconds <= 0) {
            throw new IllegalStateException(
                    "the iteration is shorter than one message: " + consumed + " messages in " + seconds + " s");
        }
        report.sample("consumed", "ops/s", consumed / seconds);
        report.sample("consumedBytes", "B/s", consumed * (double) slotSize / seconds);
        report.sample("produced", "ops/s", (end.produced() - start.produced()) / seconds);
        if (protocol.delivery() == Delivery.LATEST) {
            long lost = end.progress().lost() - start.progress().lost();
            long torn = end.progress().torn() - start.progress().torn();
            report.sample("lost", "ops/s", lost / seconds);
            report.sample("torn", "ops/s", torn / seconds);
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        guarded(() -> {
            report.measured();
            Evidence seen = session.finish();
            session.close();
            report.complete(seen);
        });
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
