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
 * How many messages a second each way of handing slots over carries.
 *
 * <p>Timed: every producer thread fills messages of the slot's size in place, every consumer thread of the other process reads and checks
 * them. The score is what the consumers' counters moved, so a message of a broadcast counts once for each consumer; where messages may
 * be overwritten, those that were taken, with {@code lost} beside them. JMH's own count is that of the first producer; {@code produced}
 * is that of all.
 *
 * <p>{@code bin/ringside jmh Protocol -p protocol=CACHED_CURSOR}
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 1)
@Fork(1)
public class ProtocolBenchmark {

    @Benchmark
    public void send(RunningProtocol protocol) {
        protocol.send();
    }
}
