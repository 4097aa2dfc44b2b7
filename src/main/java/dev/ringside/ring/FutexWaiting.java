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
    private final int spins;
    private final Fence fence;
    private final boolean fences;
    private final long ownWaitWord;
    private final long otherWaitWord;
    private int overslept;

    FutexWaiting(RingHeader ring, Watch.Peer peer, Side side) {
        this(ring, peer, side, SPINS);
    }

    FutexWaiting(RingHeader ring, Watch.Peer peer, Side side, int spins) {
        this.ring = ring;
        this.peer = peer;
        this.spins = spins;
        fence = ring.fence();
        fences = fence == Fence.FULL;
        ownWaitWord = ring.base() + side.ownWaitWord;
        otherWaitWord = ring.base() + side.otherWaitWord;
        fence.open();
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
        // orders the sequence store before the look at the wait word; pairs with Fence.afterMark in sleepUntil.
        // Where the fence is asymmetric, it suffices that the compiler keeps the two in order, as it does with a
        // release store and a volatile load
        if (fences) {
            OffHeap.fullFence();
        }
        if (OffHeap.getIntAcquire(otherWaitWord) != 0) {
            Futex.wakeAll(word);
        }
    }

    @Override
    public boolean await(long word, long state, Ended ended) {
        for (int spin = 0; spin < spins; spin++) {
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
            // orders the mark before the looks below; pairs with wakeSleepers. Once is enough, since the mark stays
            fence.afterMark();
            boolean wholeSlice = false;
            while (true) {
                long seen = OffHeap.getAcquire(word);
                if (seen == state) {
                    overslept += wholeSlice ? 1 : 0;
                    return true;
                }
                if (ended.hasEnded()) {
                    return false;
                }
                wholeSlice = Futex.await(word, (int) seen);
                watch.check();
            }
        } finally {
            OffHeap.getAndAddInt(ownWaitWord, -1);
        }
    }

    /** How often a whole slice passed although the word had changed: lost wake-ups, and wake-ups that came as the slice ended. */
    int overslept() {
        return overslept;
    }

    @Override
    public void finished(int threads) {
        // the sequence words stay as they are, so a thread that looked just before sleeps one slice more
        for (int slot = 0; slot < ring.layout().slots(); slot++) {
            wakeSleepers(ring.base() + ring.layout().slot(slot) + RingLayout.SLOT_SEQUENCE);
        }
    }
}
