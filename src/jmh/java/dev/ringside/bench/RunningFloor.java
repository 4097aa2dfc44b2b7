package dev.ringside.bench;

import dev.ringside.alone.JavaFloor;
import dev.ringside.alone.Work;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One floor of this JVM. */
@State(Scope.Benchmark)
public class RunningFloor extends OneJvm {
    private static final double SECOND = 1e9;

    @Param
    public JavaFloor floor;

    /** Bytes. */
    @Param("64")
    public int messageSize;

    @Override
    Work begin() {
        return floor.open(messageSize);
    }

    @Override
    String metric() {
        return floor.metric();
    }

    @Override
    String unit() {
        return floor.unit();
    }

    @Override
    double figure(long operations, double nanos) {
        return unit().equals("B/s")
                ? operations * (double) messageSize / nanos * SECOND
                : super.figure(operations, nanos);
    }
}
