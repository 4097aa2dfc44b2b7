package dev.ringside.bench;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A ring that no block has passed through. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
public class ColdRing extends RingFixture {

    /** The first two laps. */
    public void laps() {
        guarded(session()::lap);
    }

    @TearDown(Level.Iteration)
    public void reportLaps() {
        guarded(() -> {
            LapMetrics.report(session().evidence(), report, slots);
            report.primary("firstRead");
        });
    }
}
