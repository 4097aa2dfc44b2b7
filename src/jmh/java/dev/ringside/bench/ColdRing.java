package dev.ringside.bench;

import dev.ringside.peer.RingSession;
import dev.ringside.peer.UsageWindow;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A ring that no block has passed through. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
public class ColdRing extends RingFixture {

    private UsageWindow usage;

    @Override
    void opened() {
        usage = session().usage();
    }

    /** The first two laps. */
    public void laps() {
        guarded(session()::lap);
    }

    @TearDown(Level.Iteration)
    public void reportLaps() {
        guarded(() -> {
            int blocks = RingSession.LAPS * slots;
            report.note(usage.end(blocks, report::sample));
            LapMetrics.report(session().evidence(), report, slots);
            report.primary("firstRead");
        });
    }
}
