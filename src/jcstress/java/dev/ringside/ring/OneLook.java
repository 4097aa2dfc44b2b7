package dev.ringside.ring;

import dev.ringside.memory.OffHeap;

/** Does not wait: what is not there at the first look is not there. The order of memory is that of every other strategy. */
final class OneLook implements Waiting {
    @Override
    public void published(long word) {}

    @Override
    public void freed(long word) {}

    @Override
    public boolean await(long word, long state, Ended ended) {
        return OffHeap.getAcquire(word) == state;
    }

    @Override
    public void finished(int threads) {}
}
