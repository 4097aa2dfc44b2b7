package dev.ringside.bench;

import dev.ringside.alone.Work;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** Work of this JVM alone, and how much of it was done in each measured iteration. */
@State(Scope.Benchmark)
public abstract class OneJvm {
    private final ForkReport report = new ForkReport();
    private Work work;
    private long start;
    private long times;

    /** Makes ready what is timed. */
    abstract Work begin();

    abstract String metric();

    abstract String unit();

    /** What {@code operations} in so many nanoseconds are in {@link #unit}. */
    double figure(long operations, double nanos) {
        return nanos / operations;
    }

    @Setup(Level.Trial)
    public void open() {
        guarded(() -> work = begin());
        report.ready();
    }

    @Setup(Level.Iteration)
    public void startWindow() {
        times = 0;
        start = System.nanoTime();
    }

    long once() {
        times++;
        return work.once();
    }

    @TearDown(Level.Iteration)
    public void endWindow(IterationParams iteration) {
        double nanos = System.nanoTime() - start;
        if (iteration.getType() == IterationType.MEASUREMENT) {
            report.sample(metric(), unit(), figure(times * work.operations(), nanos));
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        guarded(() -> {
            report.measured();
            work.close();
            report.primary(metric());
            report.complete(work.circumstances());
        });
    }

    private void guarded(Runnable operation) {
        try {
            operation.run();
        } catch (RuntimeException e) {
            throw report.failed(e, this::closeWork);
        }
    }

    private void closeWork() {
        if (work != null) {
            work.close();
        }
    }
}
