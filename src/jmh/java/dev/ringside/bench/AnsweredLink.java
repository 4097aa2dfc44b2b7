package dev.ringside.bench;

import dev.ringside.evidence.Evidence;
import dev.ringside.evidence.HistogramText;
import dev.ringside.peer.LinkRole;
import dev.ringside.peer.UsageWindow;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** A link between this fork and a peer that answers, and the time of every round trip of each measured iteration. */
@State(Scope.Benchmark)
public class AnsweredLink extends LinkFixture {
    private final Histogram histogram = new Histogram(HistogramText.DIGITS);
    private UsageWindow usage;

    public AnsweredLink() {
        super(LinkRole.ANSWER);
    }

    @Setup(Level.Iteration)
    public void startWindow() {
        guarded(() -> {
            histogram.reset();
            usage = session().usage();
        });
    }

    /** One message there and one back, both checked. */
    public void roundTrip() {
        try {
            long start = System.nanoTime();
            session().roundTrip();
            histogram.recordValue(System.nanoTime() - start);
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    @TearDown(Level.Iteration)
    public void endWindow(IterationParams iteration) {
        if (iteration.getType() == IterationType.MEASUREMENT) {
            report.note(usage.end(histogram.getTotalCount(), report::sample));
            Percentiles.report(histogram, "roundTrip", report);
        }
        usage.close();
    }

    @Override
    void finished(Evidence seen) {
        report.primary("roundTrip");
        report.note(new Evidence().put(HistogramText.NAME, HistogramText.of(histogram)));
    }
}
