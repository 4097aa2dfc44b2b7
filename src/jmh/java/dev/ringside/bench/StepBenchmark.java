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
 * The small steps that people put a figure on when they talk of messages: an index, a fence, a load from each cache, a counter that shares
 * its line, a call instead of a mapping. Each stands beside the other that it is said to beat.
 *
 * <p>Timed: batches of one step. The metric {@code step} is the time of a single one; JMH's own score is that of a batch.
 *
 * <p>{@code bin/ringside jmh Step -p step=INDEX_MASK,INDEX_MODULO}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 1)
@Fork(1)
public class StepBenchmark {

    @Benchmark
    public long once(RunningStep step) {
        return step.once();
    }
}
