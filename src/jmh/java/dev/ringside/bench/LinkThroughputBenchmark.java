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
 * How many messages a second come through a link that is never without one, for every transport.
 *
 * <p>Timed: this process writes messages of the full size and sends them, the other reads and checks them. The score is what the
 * receiver's counter moved; what was sent stands beside it, ahead by what the link holds.
 *
 * <p>{@code bin/ringside jmh LinkThroughput -p transport=pipe,tcp}
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 1)
@Fork(1)
public class LinkThroughputBenchmark {

    @Benchmark
    public void send(SaturatedLink link) {
        link.send();
    }
}
