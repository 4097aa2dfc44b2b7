package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.posix.PerfEvent;

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
        misses = TlbMisses.open(counter, producerPid, consumerPid);
        consumer = ProcessUse.atFirstEdge(consumerPid);
        producer = ProcessUse.atFirstEdge(producerPid);
    }

    /** The first edge, with this process as the producer. */
    public static UsageWindow open(long consumerPid) {
        return open(ProcessHandle.current().pid(), consumerPid);
    }

    static UsageWindow open(long producerPid, long consumerPid) {
        return new UsageWindow(PerfEvent.Counter.DATA_TLB_LOAD_MISSES, producerPid, consumerPid);
    }

    /**
     * The last edge: {@code cpuProducer}, {@code minorFaultsConsumer} and so on, each divided by {@code operations}, to {@code sink}; and
     * what was counted, or why it was not, as the result.
     */
    public Evidence end(long operations, MetricSink sink) {
        ProcessUse producerNow = ProcessUse.atLastEdge(producerPid);
        ProcessUse consumerNow = ProcessUse.atLastEdge(consumerPid);
        misses.report(operations, sink);
        producerNow.report(producer, "Producer", operations, sink);
        consumerNow.report(consumer, "Consumer", operations, sink);
        close();
        return misses.evidence();
    }

    @Override
    public void close() {
        misses.close();
    }
}
