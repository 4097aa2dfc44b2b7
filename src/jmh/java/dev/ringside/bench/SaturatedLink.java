package dev.ringside.bench;

import dev.ringside.peer.LinkRole;
import dev.ringside.peer.UsageWindow;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** A link that is never without a message, and what came through it in each measured iteration, counted at the receiver. */
@State(Scope.Benchmark)
public class SaturatedLink extends LinkFixture {
    private static final double SECOND = 1e9;

    private UsageWindow usage;
    private Edge before;
    private Edge start;

    /** An end of the window: what both sides had done at {@code nanos}. */
    private record Edge(long nanos, long sent, long received) {}

    public SaturatedLink() {
        super(LinkRole.SINK);
    }

    @Setup(Level.Iteration)
    public void startWindow() {
        guarded(() -> {
            usage = session().usage();
            // only now: what was left of the last window has been received meanwhile
            before = edge();
            session().prime();
            start = edge();
        });
    }

    private Edge edge() {
        return new Edge(System.nanoTime(), session().sent(), session().received());
    }

    /** One message, as soon as the link takes it. */
    public void send() {
        try {
            session().send();
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    @TearDown(Level.Iteration)
    public void endWindow(IterationParams iteration) {
        guarded(() -> {
            Edge end = edge();
            if (iteration.getType() == IterationType.MEASUREMENT) {
                report.note(usage.end(
                        end.sent() - before.sent(), Math.max(1, end.received() - before.received()), report::sample));
                report(end);
            }
            usage.close();
        });
    }

    private void report(Edge end) {
        double seconds = (end.nanos() - start.nanos()) / SECOND;
        long messages = end.received() - start.received();
        if (messages <= 0) {
            throw new IllegalStateException("the iteration is shorter than one message: " + seconds + " s");
        }
        if (!report.isRead()) {
            System.out.printf("receiver: %.1f messages/s, ", messages / seconds);
        }
        report.primary("consumed");
        report.sample("consumed", "ops/s", messages / seconds);
        report.sample("consumedBytes", "B/s", messages * (double) messageSize / seconds);
        report.sample("produced", "ops/s", (end.sent() - start.sent()) / seconds);
    }
}
