package dev.ringside.peer;

import dev.ringside.placement.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The producer threads beside the one that is timed: each sends without end until it is told to stop. */
final class ProducerCrew {
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private volatile boolean stopping;

    static ProducerCrew start(List<Dispatch> dispatches, Seat seat) {
        ProducerCrew crew = new ProducerCrew();
        for (Dispatch dispatch : dispatches) {
            Thread thread = new Thread(() -> crew.produce(dispatch, seat), "producer");
            thread.setDaemon(true);
            crew.threads.add(thread);
        }
        crew.threads.forEach(Thread::start);
        return crew;
    }

    private void produce(Dispatch dispatch, Seat seat) {
        try {
            seat.take();
            while (!stopping) {
                dispatch.send();
            }
            dispatch.finish();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Throws what the first that failed threw. */
    void check() {
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    /** Lets each finish what it is at; waits for all. */
    void stop() {
        stopping = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while producers end", e);
        }
        check();
    }
}
