package dev.ringside.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.Membarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The sleeper's mark against the waker's store, and nothing else, since a futex that looks once more in the kernel hides nearly all
 * that a fence prevents: each side stores its word and looks at the other's. Both seeing nothing is a lost wake-up.
 */
@Timeout(120)
class FenceTest {
    private static final int ROUNDS = Integer.getInteger("ringside.stress.rounds", 20_000);

    private final Block block = Block.of(4096);
    private final long mark = block.address();
    private final long word = mark + 128;
    private final long sleeperRound = mark + 256;
    private final long wakerRound = mark + 384;
    private final long seenByWaker = mark + 512;

    @AfterEach
    void close() {
        block.close();
    }

    @ParameterizedTest
    @EnumSource(Fence.class)
    void shouldLetOneSideSeeTheOther(Fence fence) throws InterruptedException {
        assumeThat(fence == Fence.FULL || Membarrier.isOffered()).isTrue();
        fence.open();

        assertThat(blindRounds(fence::afterMark, fence == Fence.FULL)).isZero();
    }

    /** How often neither side saw the other. */
    private int blindRounds(Runnable afterMark, boolean wakerFences) throws InterruptedException {
        Thread waker = new Thread(() -> {
            for (long round = 1; round <= ROUNDS; round++) {
                meet(wakerRound, sleeperRound, round);
                OffHeap.putRelease(word, round);
                if (wakerFences) {
                    OffHeap.fullFence();
                }
                OffHeap.putRelease(seenByWaker, OffHeap.getAcquire(mark));
            }
            meet(wakerRound, sleeperRound, ROUNDS + 1L);
        });
        waker.start();
        int blind = 0;
        for (long round = 1; round <= ROUNDS; round++) {
            meet(sleeperRound, wakerRound, round);
            OffHeap.putRelease(mark, round);
            afterMark.run();
            long seen = OffHeap.getAcquire(word);
            // the waker's look is over once it comes to the next meeting
            while (OffHeap.getAcquire(wakerRound) == round) {
                Thread.onSpinWait();
            }
            blind += seen != round && OffHeap.getAcquire(seenByWaker) != round ? 1 : 0;
        }
        meet(sleeperRound, wakerRound, ROUNDS + 1L);
        waker.join();
        return blind;
    }

    private static void meet(long own, long other, long round) {
        OffHeap.putRelease(own, round);
        while (OffHeap.getAcquire(other) < round) {
            Thread.onSpinWait();
        }
    }

    @Test
    void shouldKeepItsNumber() {
        assertThat(Fence.numbered(0)).isEqualTo(Fence.FULL);
        assertThat(Fence.numbered(1)).isEqualTo(Fence.ASYMMETRIC);
    }
}
