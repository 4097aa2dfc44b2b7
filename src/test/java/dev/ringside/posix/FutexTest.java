package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FutexTest {
    private static final int LENGTH = 4096;
    private static final Duration SLICE = Duration.ofMillis(Futex.SLICE_MILLIS);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final long word =
            Mman.map(0, LENGTH, Mman.PROT_READ | Mman.PROT_WRITE, Mman.MAP_SHARED | Mman.MAP_ANONYMOUS, -1, 0);
    private final ByteBuffer memory = LibC.buffer(word, LENGTH).order(ByteOrder.nativeOrder());

    @AfterEach
    void unmap() {
        Mman.unmap(word, LENGTH);
    }

    private Duration await(int expected) {
        long start = System.nanoTime();
        Futex.await(word, expected);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void shouldSleepOneSliceWhileTheWordHoldsTheValue() {
        memory.putInt(0, 7);

        assertThat(await(7)).isBetween(SLICE.minusMillis(1), LONG);
    }

    @Test
    void shouldNotSleepOnAnotherValue() {
        memory.putInt(0, 7);

        // each would sleep a slice, were the value not looked at
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            Futex.await(word, 8);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SLICE.multipliedBy(50));
    }

    @Test
    void shouldCompareAllThirtyTwoBits() {
        memory.putInt(0, -1);

        assertThat(await(-1)).isGreaterThan(SLICE.minusMillis(1));
    }

    @Test
    void shouldWakeEverySleeper() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Thread[] sleepers = new Thread[3];
        long[] slept = new long[sleepers.length];
        for (int i = 0; i < sleepers.length; i++) {
            int number = i;
            sleepers[i] = new Thread(() -> {
                long start = System.nanoTime();
                for (int round = 0; round < 40; round++) {
                    Futex.await(word, 0);
                }
                slept[number] = System.nanoTime() - start;
            });
        }
        Thread waker = new Thread(() -> {
            while (!done.get()) {
                Futex.wakeAll(word);
                Thread.yield();
            }
        });
        try {
            waker.start();
            for (Thread sleeper : sleepers) {
                sleeper.start();
            }
            for (Thread sleeper : sleepers) {
                sleeper.join(LONG.toMillis());
            }
        } finally {
            done.set(true);
            waker.join();
        }
        for (long nanos : slept) {
            assertThat(Duration.ofNanos(nanos)).isBetween(Duration.ofNanos(1), SLICE.multipliedBy(20));
        }
    }

    @Test
    void shouldWakeNobody() {
        Futex.wakeAll(word);
    }

    @Test
    void shouldTellOfABadAddress() {
        assertThatThrownBy(() -> Futex.await(word + 1, 0))
                .isInstanceOf(PosixException.class)
                .hasMessage("futex(FUTEX_WAIT) failed: EINVAL (invalid argument)");
        assertThatThrownBy(() -> Futex.wakeAll(word + 1))
                .isInstanceOf(PosixException.class)
                .hasMessage("futex(FUTEX_WAKE) failed: EINVAL (invalid argument)");
    }
}
