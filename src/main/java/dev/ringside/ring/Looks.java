package dev.ringside.ring;

import dev.ringside.memory.OffHeap;
import java.util.concurrent.locks.LockSupport;

/** Looks at a sequence word: {@code spins} times at once, then with a sleep of {@code pauseNanos} in between. */
record Looks(Watch.Peer peer, int spins, long pauseNanos) {

    /** As {@link Waiting#await}. */
    boolean await(long word, long state, Waiting.Ended ended) {
        Watch watch = null;
        // pairs with the release stores in RingProducer.publish and RingConsumer.free
        for (int looks = 1; OffHeap.getAcquire(word) != state; looks++) {
            if (ended.hasEnded()) {
                return false;
            }
            if (looks < spins) {
                Thread.onSpinWait();
                continue;
            }
            watch = watch == null ? peer.watch() : watch;
            watch.check();
            LockSupport.parkNanos(pauseNanos);
        }
        return true;
    }
}
