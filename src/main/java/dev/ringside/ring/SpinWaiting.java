package dev.ringside.ring;

import dev.ringside.memory.OffHeap;

/** Looks at the word again and again. */
final class SpinWaiting implements Waiting {
    private static final int LOOKS_PER_CHECK = 1 << 10;

    private final Watch.Peer peer;

    SpinWaiting(Watch.Peer peer) {
        this.peer = peer;
    }

    @Override
    public void published(long word) {}

    @Override
    public void freed(long word) {}

    @Override
    public boolean await(long word, long state, Ended ended) {
        Watch watch = null;
        // pairs with the release stores in RingProducer.publish and RingConsumer.free
        for (int looks = 1; OffHeap.getAcquire(word) != state; looks++) {
            if (looks % LOOKS_PER_CHECK == 0) {
                if (ended.hasEnded()) {
                    return false;
                }
                watch = watch == null ? peer.watch() : watch;
                watch.check();
            }
            Thread.onSpinWait();
        }
        return true;
    }

    @Override
    public void finished(int threads) {}
}
