package dev.ringside.ring;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Segment;
import dev.ringside.procfs.ProcessId;
import java.time.Duration;

/** A ring whose two sides are threads of the test. */
final class LocalRing implements AutoCloseable {
    private final Ledger ledger = Ledger.open();
    final Segment segment;
    final RingSemaphores semaphores;
    final RingHeader header;
    final Watch.Peer self = new Watch.Peer(ProcessId.self(), Duration.ofSeconds(20));

    LocalRing(int slots, long capacity, WaitStrategy wait, int consumers) {
        RingLayout layout = RingLayout.of(slots, capacity);
        segment = Segment.create(ledger, layout.bytes(), MemoryRequest.plain());
        semaphores = RingSemaphores.create(ledger, RingSemaphores.randomPrefix(), slots);
        header = RingHeader.create(ledger, segment, layout, wait, ProcessId.self());
        header.register(ProcessId.self(), consumers);
    }

    RingProducer producer() {
        return new RingProducer(header, semaphores, self);
    }

    RingConsumer consumer(int number) {
        return new RingConsumer(header, semaphores, self, number);
    }

    @Override
    public void close() {
        segment.remove();
        semaphores.close();
        ledger.close();
        segment.close();
    }
}
