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
 * What a plain C program needs for the same work: the floor below {@link RoundTripBenchmark}, and what one core can do at all.
 *
 * <p>The C program warms up, measures and times every round trip by itself. JMH's own score is how long it ran.
 *
 * <p>{@code bin/ringside run --profile floors --rounds 1}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 1)
@Fork(1)
public class FloorBenchmark {

    @Benchmark
    public void run(CompiledFloor floor) {
        floor.run();
    }
}
