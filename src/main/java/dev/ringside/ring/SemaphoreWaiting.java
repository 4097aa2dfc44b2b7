package dev.ringside.ring;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * One token of <em>empty</em> before each write, one of <em>filled</em> before each ticket. Threads finish out of order, so a token of
 * <em>empty</em> says that some slot is free and not that the next one is: the slot's own sequence word decides, and the producer
 * waits for it without taking a second token.
 */
final class SemaphoreWaiting implements Waiting {
    private static final int SPINS = 100;
    private static final long PAUSE_NANOS = 20_000;

    private final RingSemaphores semaphores;
    private final Watch.Peer peer;

    SemaphoreWaiting(RingSemaphores semaphores, Watch.Peer peer) {
        this.semaphores = semaphores;
        this.peer = peer;
    }

    @Override
    public void beforeWrite() {
        take(semaphores.empty());
    }

    @Override
    public void published(long word) {
        semaphores.filled().post();
    }

    @Override
    public void beforeTicket() {
        take(semaphores.filled());
    }

    @Override
    public void freed(long word) {
        semaphores.empty().post();
    }

    private void take(Semaphore semaphore) {
        if (!semaphore.tryWait()) {
            RingSemaphores.await(semaphore, peer);
        }
    }

    @Override
    public boolean await(long word, long state, Ended ended) {
        Watch watch = null;
        // pairs with the release stores in RingProducer.publish and RingConsumer.free
        for (int looks = 1; OffHeap.getAcquire(word) != state; looks++) {
            if (ended.hasEnded()) {
                return false;
            }
            if (looks < SPINS) {
                Thread.onSpinWait();
                continue;
            }
            watch = watch == null ? peer.watch() : watch;
            watch.check();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    @Override
    public void finished(int threads) {
        for (int i = 0; i < threads; i++) {
            semaphores.filled().post();
        }
    }
}
