package dev.ringside.peer;

import dev.ringside.ring.BlockCheck;
import dev.ringside.ring.RingConsumer;
import dev.ringside.ring.RingHeader;
import dev.ringside.ring.RingSemaphores;
import dev.ringside.ring.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The consumer threads of one ring: each reads and checks blocks until the producer has finished. */
final class ConsumerCrew {
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Lap lap;
    private final boolean timesBlocks;

    private ConsumerCrew(Lap lap, boolean timesBlocks) {
        this.lap = lap;
        this.timesBlocks = timesBlocks;
    }

    /** Starts {@code consumers} threads; the first failure of any is given to {@code onFailure}. */
    static ConsumerCrew start(
            RingHeader ring,
            RingSemaphores semaphores,
            Watch.Peer peer,
            PeerSpec spec,
            Lap lap,
            Consumer<Throwable> onFailure) {
        ConsumerCrew crew = new ConsumerCrew(lap, spec.timesBlocks());
        for (int number = 0; number < spec.consumers(); number++) {
            RingConsumer consumer = new RingConsumer(ring, semaphores, peer, number);
            BlockCheck check = new BlockCheck(spec.order(), (int) ring.layout().capacity());
            Thread thread = new Thread(() -> crew.consume(consumer, check, onFailure), "consumer-" + number);
            thread.setDaemon(true);
            crew.threads.add(thread);
        }
        crew.threads.forEach(Thread::start);
        return crew;
    }

    private void consume(RingConsumer consumer, BlockCheck check, Consumer<Throwable> onFailure) {
        try {
            while (consumer.take()) {
                if (lap.covers(consumer.sequence())) {
                    lap.time(consumer.sequence(), () -> check.read(consumer));
                    consumer.free();
                } else if (timesBlocks) {
                    long start = System.nanoTime();
                    check.read(consumer);
                    long end = System.nanoTime();
                    consumer.free(end - start, end);
                } else {
                    check.read(consumer);
                    consumer.free();
                }
            }
        } catch (Throwable e) {
            if (failure.compareAndSet(null, e)) {
                onFailure.accept(e);
            }
        }
    }

    /** Waits until every thread has ended; throws what the first that failed threw. */
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        rethrow();
    }

    private void rethrow() {
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }
}
