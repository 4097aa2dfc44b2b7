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
 * How long after it was due the receiver has read a message, when messages come at a fixed rate whatever the link does.
 *
 * <p>An open loop: message n is due at start + n / rate, and the clock runs from there until the receiver has checked it, so a stall is
 * charged to every message that was due meanwhile. The sender spins until the next one is due, which is part of its CPU time. Where the
 * receiver got less than 99 % of what was due the row is invalid: it says that the rate is too high, and nothing about latency.
 *
 * <p>{@code bin/ringside jmh OfferedRate -p rate=10000,100000}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 1)
@Fork(1)
public class OfferedRateBenchmark {

    @Benchmark
    public void send(PacedLink link) {
        link.sendNext();
    }
}
