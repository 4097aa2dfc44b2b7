package dev.ringside.bench;

import dev.ringside.peer.Edge;
import dev.ringside.peer.UsageWindow;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** A ring whose cold laps are over, and what went through it in each measured iteration, counted at the consumer. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
public class SteadyRing extends RingFixture {
    private static final double SECOND = 1e9;

    private Edge start;
    private UsageWindow usage;
    private Edge before;

    @Override
    void opened() {
        session().lap();
        LapMetrics.report(session().evidence(), report, slots);
        report.primary("consumed");
    }

    @Setup(Level.Iteration)
    public void startWindow() {
        guarded(() -> {
            usage = session().usage();
            before = session().edge();
            session().prime();
            start = session().edge();
        });
    }

    @TearDown(Level.Iteration)
    public void endWindow(IterationParams iteration) {
        guarded(() -> {
            Edge end = session().edge();
            if (iteration.getType() == IterationType.MEASUREMENT) {
                report.note(usage.end(
                        end.produced() - before.produced(), end.consumed() - before.consumed(), report::sample));
                report(end);
            }
            usage.close();
        });
    }

    private void report(Edge end) {
        double seconds = (end.nanos() - start.nanos()) / SECOND;
        long blocks = end.consumed() - start.consumed();
        if (blocks <= 0 || seconds <= 0) {
            throw new IllegalStateException(
                    "the iteration is shorter than one block: " + blocks + " blocks in " + seconds + " s");
        }
        report.sample("consumed", "ops/s", blocks / seconds);
        report.sample("consumedBytes", "B/s", blocks * (double) slotSize / seconds);
        report.sample("produced", "ops/s", (end.produced() - start.produced()) / seconds);
        if (end.readNanos() > start.readNanos()) {
            report.sample("steadyRead", "ns/op", (end.readNanos() - start.readNanos()) / (double) blocks);
            long written = end.produced() - start.produced();
            report.sample("steadyWrite", "ns/op", (end.writeNanos() - start.writeNanos()) / (double) written);
        }
        if (!report.isRead()) {
            System.out.printf("consumer: %.1f blocks/s, ", blocks / seconds);
        }
    }

    /** Fills the next slot and hands it to the consumer. */
    public void send() {
        try {
            session().send();
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }
}
