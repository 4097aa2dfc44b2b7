package dev.ringside.ring;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.Futex;

/**
 * Spins for a while, then sleeps on the low half of the sequence word. A side marks in its wait word that it may sleep, so that the
 * other side makes no system call while nobody does.
 */
final class FutexWaiting implements Waiting {
    /** About 20 us: longer than a wake-up costs, so that a steady flow never sleeps. */
    private static final int SPINS = 2000;

    private final RingHeader ring;
    private final Watch.Peer peer;
    private final long ownWaitWord;
    private final long otherWaitWord;

    FutexWaiting(RingHeader ring, RingSemaphores semaphores, Watch.Peer peer, Side side) {
        this.ring = ring;
        this.peer = peer;
        ownWaitWord = ring.base() + side.ownWaitWord;
        otherWaitWord = ring.base() + side.otherWaitWord;
    }

    @Override
    public void published(long word) {
        wakeSleepers(word);
    }

    @Override
    public void freed(long word) {
        wakeSleepers(word);
    }

    private void wakeSleepers(long word) {
        // orders the sequence store before the look at the wait word; pairs with the fence in sleepUntil
        OffHeap.fullFence();
        if (OffHeap.getIntAcquire(otherWaitWord) != 0) {
            Futex.wakeAll(word);
        }
    }

    @Override
    public boolean await(long word, long state, Ended ended) {
        for (int spin = 0; spin < SPINS; spin++) {
            // pairs with the release stores in RingProducer.publish and RingConsumer.free
            if (OffHeap.getAcquire(word) == state) {
                return true;
            }
            Thread.onSpinWait();
        }
        return sleepUntil(word, state, ended);
    }

    private boolean sleepUntil(long word, long state, Ended ended) {
        Watch watch = peer.watch();
        OffHeap.getAndAddInt(ownWaitWord, 1);
        try {
            while (true) {
                // orders the mark before the last look; pairs with the fence in wakeSleepers
                OffHeap.fullFence();
                long seen = OffHeap.getAcquire(word);
                if (seen == state) {
                    return true;
                }
                if (ended.hasEnded()) {
                    return false;
                }
                Futex.await(word, (int) seen);
                watch.check();
            }
        } finally {
            OffHeap.getAndAddInt(ownWaitWord, -1);
        }
    }

    @Override
    public void finished(int threads) {
        // the sequence words stay as they are, so a thread that looked just before sleeps one slice more
        for (int slot = 0; slot < ring.layout().slots(); slot++) {
            wakeSleepers(ring.base() + ring.layout().slot(slot) + RingLayout.SLOT_SEQUENCE);
        }
    }
}
