package dev.ringside.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What every row of Java contains: a look at the clock, an empty call through JNA, memory written, read and copied; and the round trip that
 * is left when both ends are threads of one JVM.
 *
 * <p>Timed: one operation, or one pass over {@code messageSize} bytes.
 *
 * <p>{@code bin/ringside jmh JavaFloor}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 1)
@Fork(1)
public class JavaFloorBenchmark {

    @Benchmark
    public long once(RunningFloor floor) {
        return floor.once();
    }
}
