package dev.ringside.peer;

import dev.ringside.placement.Seat;
import dev.ringside.ring.BlockCheck;
import dev.ringside.ring.RingConsumer;
import dev.ringside.ring.RingHeader;
import dev.ringside.ring.RingSemaphores;
import dev.ringside.ring.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The consumer threads of one ring: each reads and checks blocks until the producer has finished. */
final class ConsumerCrew {
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Set<String> cpus = new ConcurrentSkipListSet<>();
    private final CountDownLatch unseated;
    private final Seat seat;
    private final Lap lap;
    private final boolean timesBlocks;

    private ConsumerCrew(PeerSpec spec, Lap lap) {
        this.lap = lap;
        timesBlocks = spec.timesBlocks();
        seat = spec.seat();
        unseated = new CountDownLatch(spec.consumers());
    }

    /** Starts {@code consumers} threads; the first failure of any is given to {@code onFailure}. */
    static ConsumerCrew start(
            RingHeader ring,
            RingSemaphores semaphores,
            Watch.Peer peer,
            PeerSpec spec,
            Lap lap,
            Consumer<Throwable> onFailure) {
        ConsumerCrew crew = new ConsumerCrew(spec, lap);
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
            cpus.add(seat.take().cpus());
            unseated.countDown();
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

    /** The processors that each thread may use, once each has been told; those of one crew are the same. */
    String cpus() throws InterruptedException {
        unseated.await(PeerMain.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return String.join(" and ", cpus);
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
