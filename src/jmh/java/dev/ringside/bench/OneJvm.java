package dev.ringside.bench;

import dev.ringside.evidence.Evidence;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** One floor of this JVM, and how often it was passed over in each measured iteration. */
@State(Scope.Benchmark)
public class OneJvm {
    private static final double SECOND = 1e9;

    @Param
    public JavaFloor floor;

    /** Bytes. */
    @Param("64")
    public int messageSize;

    private final ForkReport report = new ForkReport();
    private JavaFloor.Work work;
    private long start;
    private long times;

    @Setup(Level.Trial)
    public void open() {
        guarded(() -> work = floor.open(messageSize));
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
            boolean speed = floor.unit().equals("B/s");
            double value = speed ? times * (double) messageSize / nanos * SECOND : nanos / times;
            report.sample(floor.metric(), floor.unit(), value);
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        guarded(() -> {
            report.measured();
            work.close();
            report.primary(floor.metric());
            report.complete(new Evidence());
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
