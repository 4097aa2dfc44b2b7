package dev.ringside.alone;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.OffHeap;
import dev.ringside.memory.UnavailableException;
import dev.ringside.placement.Placement;
import dev.ringside.placement.Seat;
import dev.ringside.placement.Seats;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A counter that this thread alone moves, while a thread on another core moves its own, so many bytes further on. */
final class TwoCounters extends Batch {
    private static final long PATIENCE_SECONDS = 5;

    private final Anonymous page = Anonymous.of(Anonymous.PAGE);
    private final long mine = page.address();
    private final long other;
    private final Seat.Taken seat;
    private final Thread thread;
    private volatile boolean ends;
    private final CompletableFuture<String> otherCpus = new CompletableFuture<>();
    private long count;

    TwoCounters(int apart) {
        Placement.SAME_L3.refusal().ifPresent(reason -> {
            page.close();
            throw new UnavailableException(reason);
        });
        other = mine + apart;
        Seats seats = Placement.SAME_L3.seats();
        thread = new Thread(() -> moveOther(seats.consumer()), "other-counter");
        thread.setDaemon(true);
        // before this thread sits down: what it starts sits where it does
        thread.start();
        otherCpus.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        seat = seats.producer().take();
    }

    private void moveOther(Seat where) {
        try {
            otherCpus.complete(where.take().cpus());
        } catch (RuntimeException e) {
            otherCpus.completeExceptionally(e);
            return;
        }
        long counter = other;
        while (!ends) {
            for (int step = 0; step < STEPS; step++) {
                move(counter);
            }
        }
    }

    /** As a counter with one writer is moved; read with order, so that the compiler does not keep it in a register. */
    private static void move(long counter) {
        OffHeap.putRelease(counter, OffHeap.getAcquire(counter) + 1);
    }

    @Override
    public long once() {
        long counter = mine;
        for (int step = 0; step < STEPS; step++) {
            move(counter);
        }
        count += STEPS;
        if (OffHeap.getLong(mine) != count) {
            throw new IllegalStateException("counted " + OffHeap.getLong(mine) + " of " + count);
        }
        return count;
    }

    @Override
    public Evidence circumstances() {
        return new Evidence().put("producer.cpus", seat.cpus()).put("consumer.cpus", otherCpus.join());
    }

    @Override
    public void close() {
        ends = true;
        seat.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return; // the other thread may still move its counter
        }
        page.close();
    }
}
