package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import org.junit.jupiter.api.Test;

class UnnamedSemaphoreTest {
    private final Memory memory = new Memory(Semaphore.BYTES);
    private final long address = Pointer.nativeValue(memory);

    @Test
    void shouldCountTokensForWhoeverHasItsMemory() {
        Semaphore made = Semaphore.init(address, 1);
        Semaphore found = Semaphore.at(address);

        assertThat(found.tryWait()).isTrue();
        assertThat(found.timedWait(10)).isFalse();
        made.post();
        assertThat(found.timedWait(10)).isTrue();
        assertThat(made.value()).isZero();
        assertThat(made.name()).isEmpty();
    }

    @Test
    void shouldStayWhenOneUserCloses() {
        try (Semaphore made = Semaphore.init(address, 1)) {
            Semaphore.at(address).close();
            assertThat(made.tryWait()).isTrue();
        }
    }
}
