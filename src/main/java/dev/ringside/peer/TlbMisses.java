package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.posix.Errno;
import dev.ringside.posix.PerfEvent;
import dev.ringside.posix.PosixException;

/** Loads of both processes that missed the TLB for data; where the host has no counter, the reason in place of a figure. */
final class TlbMisses implements AutoCloseable {
    private static final String NAME = "tlbMisses";

    private final PerfCount producer;
    private final PerfCount consumer;
    private final Evidence evidence = new Evidence();

    private TlbMisses(PerfCount producer, PerfCount consumer, String scope) {
        this.producer = producer;
        this.consumer = consumer;
        evidence.put(NAME + ".scope", scope);
    }

    private TlbMisses(PosixException e) {
        producer = null;
        consumer = null;
        evidence.put(NAME + ".unavailable", e.withFix(fix(e.errno())).getMessage());
    }

    /** Counts from now on, what the kernel does for the two as well where this user may see that. */
    static TlbMisses open(PerfEvent.Counter counter, long producerPid, long consumerPid) {
        try {
            return open(counter, producerPid, consumerPid, true);
        } catch (PosixException all) {
            if (all.errno() != Errno.EACCES && all.errno() != Errno.EPERM) {
                return new TlbMisses(all);
            }
        }
        try {
            return open(counter, producerPid, consumerPid, false);
        } catch (PosixException user) {
            return new TlbMisses(user);
        }
    }

    private static TlbMisses open(PerfEvent.Counter counter, long producerPid, long consumerPid, boolean withKernel) {
        PerfCount producer = PerfCount.open(counter, producerPid, withKernel);
        try {
            PerfCount consumer = PerfCount.open(counter, consumerPid, withKernel);
            return new TlbMisses(producer, consumer, withKernel ? "user and kernel" : "user");
        } catch (PosixException e) {
            producer.close();
            throw e;
        }
    }

    private static String fix(Errno errno) {
        return errno == Errno.EACCES || errno == Errno.EPERM
                ? "run as root or set \"sysctl kernel.perf_event_paranoid=2\""
                : "this processor, or the hypervisor under it, offers no such counter; measure on bare metal";
    }

    void report(long produced, long consumed, MetricSink sink) {
        if (producer != null) {
            sink.sample(NAME + "Producer", "misses/op", producer.count() / produced);
            sink.sample(NAME + "Consumer", "misses/op", consumer.count() / consumed);
        }
    }

    Evidence evidence() {
        return evidence;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
            consumer.close();
        }
    }
}
