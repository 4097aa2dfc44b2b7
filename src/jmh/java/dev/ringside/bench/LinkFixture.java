package dev.ringside.bench;

import dev.ringside.evidence.Evidence;
import dev.ringside.peer.LinkRole;
import dev.ringside.peer.LinkRow;
import dev.ringside.peer.LinkSession;
import dev.ringside.placement.Placement;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A link between this fork and its peer for one trial; reads its parameters and never assigns them. */
@State(Scope.Benchmark)
public abstract class LinkFixture {
    /** By its label in the catalogue, so that a transport from another jar can be named. */
    @Param("pipe")
    public String transport;

    @Param("block")
    public String waiting;

    /** Bytes. */
    @Param("100")
    public int messageSize;

    @Param("UNPINNED")
    public Placement placement;

    final ForkReport report = new ForkReport();
    private final LinkRole role;
    private LinkSession session;

    LinkFixture(LinkRole role) {
        this.role = role;
    }

    @Setup(Level.Trial)
    public void open() {
        guarded(() -> session = LinkSession.open(new LinkRow(transport, waiting, messageSize, placement), role));
    }

    @TearDown(Level.Trial)
    public void close() {
        guarded(() -> {
            report.measured();
            Evidence seen = session.finish();
            session.close();
            finished(seen);
            report.complete(seen);
        });
    }

    /** What is to be reported when the peer has told what it has seen. */
    void finished(Evidence seen) {}

    LinkSession session() {
        return session;
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

    private void closeSession() {
        if (session != null) {
            session.close();
        }
    }
}
