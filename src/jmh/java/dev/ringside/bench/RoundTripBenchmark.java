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
 * How long a message and its answer take, for every transport.
 *
 * <p>Timed: this process writes a message of the full size and sends it, the other reads and checks it and answers with one of the same
 * size, this one reads and checks that. A closed loop: one message is under way at a time, so a stall is felt once.
 *
 * <p>{@code bin/ringside run --profile transports --rounds 1}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 1)
@Fork(1)
public class RoundTripBenchmark {

    @Benchmark
    public void roundTrip(AnsweredLink link) {
        link.roundTrip();
    }
}
