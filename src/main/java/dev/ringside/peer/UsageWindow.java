package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.posix.CpuClock;
import dev.ringside.posix.PerfEvent;
import dev.ringside.procfs.ProcessCounts;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.PeerLostException;
import java.util.function.Supplier;

/**
 * What both processes use from {@link #open} to {@link #end}. One of the two looks at both, at the edges and outside of what is timed, so
 * both sides are seen over the same span.
 */
public final class UsageWindow implements AutoCloseable {
    private final long producerPid;
    private final long consumerPid;
    private final TlbMisses misses;
    private final ProcessUse producer;
    private final ProcessUse consumer;

    private UsageWindow(PerfEvent.Counter counter, long producerPid, long consumerPid) {
        this.producerPid = producerPid;
        this.consumerPid = consumerPid;
        ProcessCounts producerCounts = ProcessCounts.of(producerPid);
        ProcessCounts consumerCounts = ProcessCounts.of(consumerPid);
        misses = TlbMisses.open(counter, producerPid, consumerPid);
        // the clocks last and one right after the other: what the looks at /proc cost is in neither window
        consumer = new ProcessUse(CpuClock.nanos(consumerPid), consumerCounts);
        producer = new ProcessUse(CpuClock.nanos(producerPid), producerCounts);
    }

    /** The first edge, with this process as the producer. */
    public static UsageWindow open(long consumerPid) {
        return open(ProcessHandle.current().pid(), consumerPid);
    }

    static UsageWindow open(long producerPid, long consumerPid) {
        return orLost(
                consumerPid, () -> new UsageWindow(PerfEvent.Counter.DATA_TLB_LOAD_MISSES, producerPid, consumerPid));
    }

    /** A process that dies while it is looked at would else be reported as a call that failed. */
    private static <T> T orLost(long consumerPid, Supplier<T> look) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            if (ProcessId.of(consumerPid).isPresent()) {
                throw e;
            }
            throw new PeerLostException("the consumer process (pid " + consumerPid + ") has ended");
        }
    }

    /** As {@link #end(long, long, MetricSink)}, where both sides have done the same {@code operations}. */
    public Evidence end(long operations, MetricSink sink) {
        return end(operations, operations, sink);
    }

    /**
     * The last edge: {@code cpuProducer}, {@code minorFaultsConsumer} and so on, each divided by the messages of its own side in this
     * window, to {@code sink}; and what was counted, or why it was not, as the result. What lies in a ring at the end was produced and not
     * consumed.
     */
    public Evidence end(long produced, long consumed, MetricSink sink) {
        return orLost(consumerPid, () -> lookAgain(produced, consumed, sink));
    }

    private Evidence lookAgain(long produced, long consumed, MetricSink sink) {
        long producerNanos = CpuClock.nanos(producerPid);
        long consumerNanos = CpuClock.nanos(consumerPid);
        misses.report(produced, consumed, sink);
        ProcessUse producerNow = new ProcessUse(producerNanos, ProcessCounts.of(producerPid));
        ProcessUse consumerNow = new ProcessUse(consumerNanos, ProcessCounts.of(consumerPid));
        producerNow.report(producer, "Producer", produced, sink);
        consumerNow.report(consumer, "Consumer", consumed, sink);
        close();
        return misses.evidence();
    }

    @Override
    public void close() {
        misses.close();
    }
}
