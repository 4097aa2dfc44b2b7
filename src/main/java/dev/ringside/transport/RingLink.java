package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.EffectiveMemory;
import dev.ringside.memory.Segment;
import dev.ringside.ring.RingConsumer;
import dev.ringside.ring.RingHeader;
import dev.ringside.ring.RingProducer;
import dev.ringside.ring.RingSemaphores;
import dev.ringside.ring.Watch;
import java.util.List;

/** Two rings, one for each direction, used in place: the message is written into its slot and read there. */
final class RingLink implements Link {
    private final RingProducer producer;
    private final RingConsumer consumer;
    private final Direction sends;
    private final Direction receives;
    private final List<AutoCloseable> resources;
    private long slot;
    private boolean holds;
    private boolean ended;
    private boolean closed;

    /** One direction as a process has it: its segment, header and semaphores. */
    record Direction(Segment segment, RingHeader header, RingSemaphores semaphores) {}

    RingLink(Direction sends, Direction receives, Watch.Peer peer) {
        producer = new RingProducer(sends.header(), sends.semaphores(), peer);
        consumer = new RingConsumer(receives.header(), receives.semaphores(), peer, 0);
        this.sends = sends;
        this.receives = receives;
        resources = List.of(sends.semaphores(), receives.semaphores(), sends.segment(), receives.segment());
    }

    @Override
    public long outbox() {
        if (slot == 0) {
            slot = producer.claim();
        }
        return slot;
    }

    @Override
    public void send(int length) {
        outbox();
        producer.publish(length);
        slot = 0;
    }

    @Override
    public int receive() {
        if (holds) {
            consumer.free();
            holds = false;
        }
        if (ended || !consumer.take()) {
            ended = true; // there is one token for each end
            return CLOSED;
        }
        holds = true;
        return consumer.length();
    }

    @Override
    public long inbox() {
        return consumer.payload();
    }

    /** Tells the other side that nothing follows, and keeps everything. */
    void finish() {
        producer.finish();
    }

    @Override
    public Evidence proof() {
        return new Evidence()
                .putAll("sends.", proof(sends).asMap())
                .putAll("receives.", proof(receives).asMap());
    }

    private static Evidence proof(Direction direction) {
        EffectiveMemory seen = EffectiveMemory.of(
                direction.segment(), direction.header().layout().payload());
        return new Evidence()
                .put("backing", direction.segment().backing().label())
                .put("fence", direction.header().fenceLabel())
                .put("path", seen.path())
                .put("pageKib", seen.pageKib())
                .put("payloadPages", seen.payloadPages())
                .put("presentPages", seen.presentPages());
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        finish();
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
