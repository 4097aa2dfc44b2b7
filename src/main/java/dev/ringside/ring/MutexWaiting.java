package dev.ringside.ring;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.OffHeap;
import dev.ringside.posix.Mutex;
import dev.ringside.posix.SharedCondition;

/**
 * Waits on a condition variable under a robust mutex, both in the segment. The wait words count sleepers and are changed under the mutex
 * alone, so that nobody is woken in vain. An owner that died has left nothing to mend but those counts, and a count too high costs a
 * call: whoever finds that declares the mutex mended, and the watch finds out that the other process is dead.
 */
final class MutexWaiting implements Waiting {
    /** No wake-up is lost under a mutex, so a slice only bounds the time until the watch looks: each costs an idle process 0.2 ms. */
    private static final int SLICE_MILLIS = 200;

    private final Watch.Peer peer;
    private final Mutex mutex;
    private final SharedCondition own;
    private final SharedCondition other;
    private final long ownWaitWord;
    private final long otherWaitWord;
    private final CallGuard guard;

    MutexWaiting(RingHeader ring, Watch.Peer peer, Side side) {
        this.peer = peer;
        mutex = Mutex.at(ring.base() + RingLayout.MUTEX_OFFSET);
        ForeignSegmentException.unlessEqual("kind of the mutex", Mutex.KIND, mutex.kind());
        own = SharedCondition.at(ring.base() + side.ownCondition);
        other = SharedCondition.at(ring.base() + side.otherCondition);
        ownWaitWord = ring.base() + side.ownWaitWord;
        otherWaitWord = ring.base() + side.otherWaitWord;
        guard = CallGuard.start(peer, own, other);
    }

    static void lay(long base, RingLayout layout, Ledger ledger) {
        Mutex.init(base + RingLayout.MUTEX_OFFSET);
        SharedCondition.init(base + RingLayout.FILLED_CONDITION_OFFSET);
        SharedCondition.init(base + RingLayout.EMPTY_CONDITION_OFFSET);
    }

    @Override
    public void published(long word) {
        wakeSleepers();
    }

    @Override
    public void freed(long word) {
        wakeSleepers();
    }

    @Override
    public void finished(int threads) {
        wakeSleepers();
    }

    private void wakeSleepers() {
        guard.enter();
        try {
            lock();
            try {
                if (OffHeap.getInt(otherWaitWord) != 0) {
                    // all of them, since each waits for a slot of its own
                    other.broadcast();
                }
            } finally {
                mutex.unlock();
            }
        } finally {
            guard.leave();
        }
    }

    @Override
    public boolean await(long word, long state, Ended ended) {
        // pairs with the release stores in RingProducer.publish and RingConsumer.free
        return OffHeap.getAcquire(word) == state || sleepUntil(word, state, ended);
    }

    private boolean sleepUntil(long word, long state, Ended ended) {
        Watch watch = peer.watch();
        guard.enter();
        try {
            lock();
            OffHeap.putInt(ownWaitWord, OffHeap.getInt(ownWaitWord) + 1);
            try {
                // the other side stores the word before it takes the mutex: whoever does not see it here is woken
                while (OffHeap.getAcquire(word) != state) {
                    if (ended.hasEnded()) {
                        return false;
                    }
                    mendAfter(own.await(mutex, SLICE_MILLIS));
                    guard.returned();
                    watch.check();
                }
                return true;
            } finally {
                OffHeap.putInt(ownWaitWord, OffHeap.getInt(ownWaitWord) - 1);
                mutex.unlock();
            }
        } finally {
            guard.leave();
        }
    }

    private void lock() {
        Mutex.Lock outcome = mutex.tryLock();
        if (outcome == Mutex.Lock.BUSY) {
            outcome = lockWatching();
        }
        mendAfter(outcome);
    }

    private Mutex.Lock lockWatching() {
        Watch watch = peer.watch();
        while (true) {
            Mutex.Lock outcome = mutex.timedLock(SLICE_MILLIS);
            if (outcome != Mutex.Lock.BUSY) {
                return outcome;
            }
            watch.check();
        }
    }

    private void mendAfter(Mutex.Lock outcome) {
        if (outcome == Mutex.Lock.INHERITED) {
            mutex.consistent();
        }
    }
}
