package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class RusageTest {
    private static final long LONG = TimeUnit.SECONDS.toNanos(20);

    @Test
    void shouldGrowWithWork() {
        Rusage before = Rusage.ofThread();
        Rusage processBefore = Rusage.ofProcess();
        long end = System.nanoTime() + LONG;
        while (Rusage.ofThread().since(before).cpuNanos() < 20_000_000 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }

        assertThat(Rusage.ofThread().since(before).cpuNanos()).isGreaterThanOrEqualTo(20_000_000);
        assertThat(Rusage.ofProcess().since(processBefore).cpuNanos()).isGreaterThanOrEqualTo(20_000_000);
    }

    @Test
    void shouldCountFaults() {
        long length = 8 << 20;
        int flags = Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS;
        long address = Mman.map(0, length, Mman.PROT_READ | Mman.PROT_WRITE, flags, -1, 0);
        try {
            Rusage before = Rusage.ofThread();
            assertThat(Mman.madvise(address, length, Mman.MADV_POPULATE_WRITE)).isZero();
            for (long offset = 0; offset < length; offset += 4096) {
                LibC.buffer(address + offset, 1).put(0, (byte) 1);
            }
            assertThat(Rusage.ofThread().since(before).minorFaults()).isPositive();
        } finally {
            Mman.unmap(address, length);
        }
    }

    @Test
    void shouldCountSwitches() {
        Rusage before = Rusage.ofThread();
        for (int i = 0; i < 10; i++) {
            LockSupport.parkNanos(1_000_000);
        }

        assertThat(Rusage.ofThread().since(before).voluntarySwitches()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void shouldSubtractEachCount() {
        assertThat(new Rusage(50, 40, 30, 20, 10).since(new Rusage(1, 2, 3, 4, 5)))
                .isEqualTo(new Rusage(49, 38, 27, 16, 5));
    }
}
