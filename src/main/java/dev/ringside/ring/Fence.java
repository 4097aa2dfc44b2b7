package dev.ringside.ring;

import dev.ringside.memory.OffHeap;
import dev.ringside.memory.UnavailableException;
import dev.ringside.posix.Membarrier;
import dev.ringside.posix.PosixException;

/**
 * What stands between a sleeper's mark and its last look, and between a waker's store of a sequence word and its look at the mark.
 * The number is part of the layout: both processes must do the same.
 */
enum Fence {
    /** A full fence on either side: one for each message. */
    FULL(0) {
        @Override
        void open() {}

        @Override
        void afterMark() {
            OffHeap.fullFence();
        }
    },

    /**
     * The sleeper makes every processor that runs a thread of a registered process fence, by membarrier(2); the waker keeps its store
     * and its look in program order and has no fence. Either the waker's look comes after that fence, and sees the mark; or its
     * store came before, and the sleeper's last look sees it.
     */
    ASYMMETRIC(1) {
        @Override
        void open() {
            try {
                Membarrier.register();
            } catch (PosixException e) {
                throw new UnavailableException(
                        e.withFix("the ring was made for processes that have membarrier(2): allow"
                                        + " that call in this sandbox, or make the ring with \""
                                        + WaitStrategy.FUTEX_FENCED.label() + "\"")
                                .getMessage());
            }
        }

        @Override
        void afterMark() {
            Membarrier.fenceAll();
        }
    };

    final int number;

    Fence(int number) {
        this.number = number;
    }

    /** Once in each process, before its first message. */
    abstract void open();

    /** In a sleeper, between its mark and its last look. */
    abstract void afterMark();

    /** The cheaper one for messages, where this kernel has it. */
    static Fence offered() {
        return Membarrier.isOffered() ? ASYMMETRIC : FULL;
    }

    static Fence numbered(int number) {
        return number == ASYMMETRIC.number ? ASYMMETRIC : FULL;
    }
}
