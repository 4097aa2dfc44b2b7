package dev.ringside.ring;

import dev.ringside.memory.OffHeap;

/** Looks at the word about 1000 times at once, then lets other threads of its core run between two looks: sched_yield(2). */
final class YieldWaiting implements Waiting {
    private static final int SPINS = 1000;
    /** A yield lasts as long as another thread's time slice, so that a check must not be many of them away. */
    private static final int YIELDS_PER_CHECK = 16;

    private final Watch.Peer peer;

    YieldWaiting(Watch.Peer peer) {
        this.peer = peer;
    }

    @Override
    public void published(long word) {}

    @Override
    public void freed(long word) {}

    @Override
    public boolean await(long word, long state, Ended ended) {
        for (int spin = 0; spin < SPINS; spin++) {
            // pairs with the release stores in RingProducer.publish and RingConsumer.free
            if (OffHeap.getAcquire(word) == state) {
                return true;
            }
            Thread.onSpinWait();
        }
        return yieldUntil(word, state, ended);
    }

    private boolean yieldUntil(long word, long state, Ended ended) {
        Watch watch = peer.watch();
        for (int yields = 1; OffHeap.getAcquire(word) != state; yields++) {
            if (yields % YIELDS_PER_CHECK == 0) {
                if (ended.hasEnded()) {
                    return false;
                }
                watch.check();
            }
            Thread.yield();
        }
        return true;
    }

    @Override
    public void finished(int threads) {}
}
