package dev.ringside.ring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.Mman;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    private static final int BYTES = 1 << 20;

    private final long address =
            Mman.map(0, BYTES, Mman.PROT_READ | Mman.PROT_WRITE, Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS, -1, 0);

    @AfterEach
    void unmap() {
        Mman.unmap(address, BYTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 63, 64, 65, 100, 128, 4096, 65_537})
    void shouldKnowItsOwnBytes(int length) {
        Message.write(address, length, 5);

        assertThat(Message.matches(address, length, 5)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 63, 64, 65, 100, 128, 4096, 65_537})
    void shouldSeeAnotherMessageAndAChangeOfAnyByte(int length) {
        Message.write(address, length, 5);

        assertThat(Message.matches(address, length, 6)).isFalse();
        for (int i : new int[] {0, length / 2, length - 1}) {
            byte right = OffHeap.getByte(address + i);
            OffHeap.putByte(address + i, (byte) (right ^ 1));
            assertThat(Message.matches(address, length, 5)).as("byte %d", i).isFalse();
            OffHeap.putByte(address + i, right);
        }
    }
}
