package dev.ringside.bench;

import dev.ringside.evidence.Evidence;
import dev.ringside.peer.LinkSession;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** A link between this fork and a peer that answers, and the time of every round trip of each measured iteration. */
@State(Scope.Benchmark)
public class AnsweredLink {
    private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99};

    /** By its label in the catalogue, so that a transport from another jar can be named. */
    @Param("pipe")
    public String transport;

    @Param("block")
    public String waiting;

    /** Bytes. */
    @Param("100")
    public int messageSize;

    private final ForkReport report = new ForkReport();
    private final Histogram histogram = new Histogram(3);
    private LinkSession session;

    @Setup(Level.Trial)
    public void open() {
        guarded(() -> session = LinkSession.open(transport, waiting, messageSize));
    }

    @Setup(Level.Iteration)
    public void forget() {
        histogram.reset();
    }

    /** One message there and one back, both checked. */
    public void roundTrip() {
        try {
            long start = System.nanoTime();
            session.roundTrip();
            histogram.recordValue(System.nanoTime() - start);
        } catch (RuntimeException e) {
            throw report.failed(e, this::closeSession);
        }
    }

    @TearDown(Level.Iteration)
    public void report(IterationParams iteration) {
        if (iteration.getType() != IterationType.MEASUREMENT) {
            return;
        }
        report.sample("roundTrip", "ns/op", histogram.getMean());
        for (double percentile : PERCENTILES) {
            report.sample("p" + name(percentile), "ns/op", histogram.getValueAtPercentile(percentile));
        }
        report.sample("max", "ns/op", histogram.getMaxValue());
    }

    private static String name(double percentile) {
        return percentile == Math.rint(percentile) ? Integer.toString((int) percentile) : Double.toString(percentile);
    }

    @TearDown(Level.Trial)
    public void close() {
        guarded(() -> {
            Evidence used = session.finish();
            session.close();
            report.primary("roundTrip");
            report.complete(used);
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
