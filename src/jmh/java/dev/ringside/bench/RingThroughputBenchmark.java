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
 * How many blocks a second pass through the ring once every page is in, and which memory flags change that.
 *
 * <p>Timed: the producer fills each block in place, the consumer reads and sums it in place and checks the sum. The score is what the
 * consumers' counters moved; JMH's own count, of blocks handed over, is reported beside it. Not timed: start-up, warm-up on a scratch
 * ring, the cold laps.
 *
 * <p>{@code bin/ringside run --only RingThroughput --rounds 1}
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 1)
@Fork(1)
public class RingThroughputBenchmark {

    @Benchmark
    public void send(SteadyRing ring) {
        ring.send();
    }
}
