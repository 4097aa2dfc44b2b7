package dev.ringside.bench;

import dev.ringside.evidence.Evidence;
import dev.ringside.evidence.HistogramText;
import dev.ringside.peer.LinkRole;
import dev.ringside.peer.Pace;
import dev.ringside.peer.UsageWindow;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** A link that gets its messages at a fixed rate, and how long after its due time the receiver had read each. */
@State(Scope.Benchmark)
public class PacedLink extends LinkFixture {
    /** Messages a second. */
    @Param("10000")
    public long rate;

    private static final long HEAD_START_NANOS = 2_000_000;

    private UsageWindow usage;
    private Pace pace;
    private long sent;
    private long receivedBefore;
    private long end;
    private long received;

    public PacedLink() {
        super(LinkRole.TIMED_SINK);
    }

    @Setup(Level.Iteration)
    public void startWindow() {
        guarded(() -> {
            session().drain();
            usage = session().usage();
            receivedBefore = session().received();
            sent = 0;
            // a little ahead, so that the way from here to the first message is nobody's latency
            pace = new Pace(System.nanoTime() + HEAD_START_NANOS, rate);
            session().timeFrom(pace.start());
        });
    }

    /** Waits until the next message is due, where it is not overdue, and sends it. */
    public void sendNext() {
        try {
            long due = pace.due(sent++);
            while (System.nanoTime() - due < 0) {
                Thread.onSpinWait();
            }
            session().sendDue(due);
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    @TearDown(Level.Iteration)
    public void endWindow(IterationParams iteration) {
        guarded(() -> {
            end = System.nanoTime();
            received = session().received() - receivedBefore;
            if (iteration.getType() == IterationType.MEASUREMENT) {
                report.note(usage.end(Math.max(1, received), report::sample));
            }
            usage.close();
            catchUp();
        });
    }

    /** Sends what was due before the end, so that a stall there is charged to its messages too; not where that would be a second window. */
    private void catchUp() {
        if (pace.shortfall(end, sent).isEmpty()) {
            for (long due = pace.due(sent); due - end <= 0; due = pace.due(sent)) {
                session().sendDue(due);
                sent++;
            }
        }
    }

    @Override
    void finished(Evidence seen) {
        Histogram latencies = HistogramText.parse(seen.get(HistogramText.NAME));
        report.primary("latency");
        Percentiles.report(latencies, "latency", report);
        report.sample("offered", "ops/s", rate);
        report.sample("reached", "ops/s", pace.reached(end, received));
        pace.shortfall(end, received).ifPresent(reason -> {
            report.invalid(reason);
            if (!report.isRead()) {
                System.out.println("invalid: " + reason);
            }
        });
    }
}
