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
 * What the first write and the first read of each slot cost, and the second of each, when that is all there is.
 *
 * <p>Timed: two laps through the ring, one block at a time, so that no write overlaps a read. The score is the consumer's first read of a
 * block; first write, second write and second read stand beside it, with the page faults of each. The code of both JVMs is warm from a
 * scratch ring, so what is cold is memory.
 *
 * <p>{@code bin/ringside run --profile reference --only ColdLap --rounds 1}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class ColdLapBenchmark {

    @Benchmark
    public void laps(ColdRing ring) {
        ring.laps();
    }
}
