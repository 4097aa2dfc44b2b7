package dev.ringside.ring;

/** A side of the ring, with its own wait word and that of the other side. */
enum Side {
    PRODUCER(RingLayout.PRODUCER_WAIT_OFFSET, RingLayout.CONSUMERS_WAIT_OFFSET),
    CONSUMERS(RingLayout.CONSUMERS_WAIT_OFFSET, RingLayout.PRODUCER_WAIT_OFFSET);

    final long ownWaitWord;
    final long otherWaitWord;

    Side(long ownWaitWord, long otherWaitWord) {
        this.ownWaitWord = ownWaitWord;
        this.otherWaitWord = otherWaitWord;
    }
}
