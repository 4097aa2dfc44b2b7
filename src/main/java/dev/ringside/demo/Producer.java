package dev.ringside.demo;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.PoolReservation;
import dev.ringside.memory.Role;
import dev.ringside.memory.Segment;
import dev.ringside.memory.UnavailableException;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Deadline;
import dev.ringside.ring.PatternWarmUp;
import dev.ringside.ring.RingHeader;
import dev.ringside.ring.RingLayout;
import dev.ringside.ring.RingProducer;
import dev.ringside.ring.RingSemaphores;
import dev.ringside.ring.WaitStrategy;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** {@code ringside produce}: makes the ring, waits for the consumer, sends, waits until all is drained, cleans up. */
public record Producer(
        String name,
        RingLayout layout,
        WaitStrategy waiting,
        Backing backing,
        MemoryRequest memory,
        Source source,
        Duration timeout) {
    private static final long POOL_LIMIT_KIB = 1024 * 1024;

    public Producer {
        Rendezvous.requireName(name);
    }

    /** Runs to the end; prints a line for each block and a summary. */
    public void run() throws IOException {
        Rendezvous.requireFree(name);
        try (Ledger ledger = Ledger.open()) {
            Thread onSignal = new Thread(ledger::close, "on-signal");
            Runtime.getRuntime().addShutdownHook(onSignal);
            reserve(ledger);
            try (Segment segment = Segment.create(ledger, layout.bytes(), backing, memory)) {
                run(ledger, segment);
            }
        }
    }

    private void reserve(Ledger ledger) {
        long pageKib = memory.hugePageKib();
        if (backing.takesFromPool() && pageKib > 0 && pageKib < POOL_LIMIT_KIB) {
            PoolReservation.grow(ledger, pageKib, memory.hugePages(layout.bytes()))
                    .ifPresent(System.out::println);
        }
    }

    private void run(Ledger ledger, Segment segment) throws IOException {
        segment.apply(memory, Role.CREATOR);
        String prefix = RingSemaphores.randomPrefix();
        try (RingSemaphores semaphores = RingSemaphores.create(ledger, prefix, layout.slots())) {
            RingHeader ring = RingHeader.create(ledger, segment, layout, waiting, ProcessId.self());
            semaphores.ready().post();
            Path file = new Rendezvous(
                            ProcessId.self(), segment.handle(), prefix, memory.hugePageKib(), source.isFile())
                    .publish(ledger, name);
            System.out.println(MemoryLine.of("before", segment, layout, memory));
            PatternWarmUp.run();
            System.out.println("waiting for \"bin/ringside consume --name " + name + "\"");
            ProcessId consumer = awaitConsumer(ring);
            segment.remove();
            semaphores.unlink();
            Rendezvous.withdraw(file);

            Watch.Peer peer = new Watch.Peer(consumer, timeout);
            BlockTimes times = new BlockTimes(source.verb());
            send(ring, new RingProducer(ring, semaphores, peer), times);
            RingSemaphores.await(semaphores.shutdown(), peer);
            System.out.println(MemoryLine.of("after", segment, layout, memory));
            System.out.println("sent " + times.summary() + source.digestLine());
        }
    }

    private ProcessId awaitConsumer(RingHeader ring) {
        Deadline deadline = Deadline.in(timeout);
        while (ring.attacher().isEmpty()) {
            if (deadline.hasPassed()) {
                throw new UnavailableException("no consumer came within " + timeout.toSeconds()
                        + " s; start \"bin/ringside consume --name " + name + "\" or give a longer --timeout");
            }
            deadline.pause();
        }
        return ring.attacher().orElseThrow();
    }

    private void send(RingHeader ring, RingProducer producer, BlockTimes times) throws IOException {
        for (long sequence = 0; source.hasNext(sequence); sequence++) {
            long payload = producer.claim();
            long slot = producer.slot();
            long start = System.nanoTime();
            int length = source.write(sequence, payload, layout.capacity());
            long took = System.nanoTime() - start;
            producer.publish(length);
            times.add(sequence, slot, length, took, "");
        }
        if (source.isFile()) {
            ring.putDigest(source.digest());
        }
        producer.finish();
    }
}
