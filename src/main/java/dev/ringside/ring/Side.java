package dev.ringside.ring;

/** A side of the ring, with what it sleeps by and what it wakes the other side by. */
enum Side {
    PRODUCER(
            RingLayout.PRODUCER_WAIT_OFFSET,
            RingLayout.CONSUMERS_WAIT_OFFSET,
            RingLayout.EMPTY_CONDITION_OFFSET,
            RingLayout.FILLED_CONDITION_OFFSET),
    CONSUMERS(
            RingLayout.CONSUMERS_WAIT_OFFSET,
            RingLayout.PRODUCER_WAIT_OFFSET,
            RingLayout.FILLED_CONDITION_OFFSET,
            RingLayout.EMPTY_CONDITION_OFFSET);

    final long ownWaitWord;
    final long otherWaitWord;
    final long ownCondition;
    final long otherCondition;

    Side(long ownWaitWord, long otherWaitWord, long ownCondition, long otherCondition) {
        this.ownWaitWord = ownWaitWord;
        this.otherWaitWord = otherWaitWord;
        this.ownCondition = ownCondition;
        this.otherCondition = otherCondition;
    }
}
