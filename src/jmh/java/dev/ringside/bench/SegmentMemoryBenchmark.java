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
 * How much memory a ring takes that two processes map: once in all, or once for each?
 *
 * <p>Nothing is timed but the set-up of the segment, in ns. The score is the sum of both processes' proportional share of the ring's pages
 * (PSS) in bytes, after each has touched every block. Of huge pages from the pool the kernel tells which are shared and no share; each
 * then counts by half in either process. What each has in its page table stands beside it.
 *
 * <p>{@code bin/ringside run --profile ring --only SegmentMemory --rounds 1}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class SegmentMemoryBenchmark {

    @Benchmark
    public void touch(SharedRing ring) {
        ring.touch();
    }
}
