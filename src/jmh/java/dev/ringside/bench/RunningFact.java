package dev.ringside.bench;

import dev.ringside.alone.Fact;
import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One fact, found out once. */
@State(Scope.Benchmark)
public class RunningFact {
    private static final String METRIC = "found";

    @Param
    public Fact fact;

    private final ForkReport report = new ForkReport();
    private final Ledger ledger = Ledger.open();

    @Setup(Level.Trial)
    public void open() {
        report.ready();
    }

    double find() {
        try {
            double found = fact.find(ledger);
            report.sample(METRIC, fact.unit(), found);
            return found;
        } catch (RuntimeException e) {
            throw report.failed(e, ledger::close);
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        report.measured();
        ledger.close();
        report.primary(METRIC);
        report.complete(new Evidence());
    }
}
