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
 * What is so whatever it takes: whether a mapping grows with its file, how much a ring holds, what a reader takes from a writer that was
 * killed. And what a page fault costs, which cannot be timed in a loop: a page is new once.
 *
 * <p>The score is the metric {@code found}; JMH's own is how long it took to find it.
 *
 * <p>{@code bin/ringside jmh Fact -p fact=READ_FAULT}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class FactBenchmark {

    @Benchmark
    public double find(RunningFact fact) {
        return fact.find();
    }
}
