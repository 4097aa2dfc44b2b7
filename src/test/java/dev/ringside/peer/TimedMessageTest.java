package dev.ringside.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.Mman;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimedMessageTest {
    private final long address =
            Mman.map(0, 4096, Mman.PROT_READ | Mman.PROT_WRITE, Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS, -1, 0);

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 72, 100, 4096})
    void shouldCarryItsTimeAndItsPattern(int length) {
        TimedMessage.write(address, length, 3, -123_456_789L);

        assertThat(TimedMessage.due(address)).isEqualTo(-123_456_789L);
        assertThat(TimedMessage.matches(address, length, 3)).isTrue();
        if (length > 8) {
            assertThat(TimedMessage.matches(address, length, 4)).isFalse();
            OffHeap.putByte(address + length - 1, (byte) (OffHeap.getByte(address + length - 1) + 1));
            assertThat(TimedMessage.matches(address, length, 3)).isFalse();
        }
    }

    @Test
    void shouldLieWhereTheDiagramSays() {
        assertThat(TimedMessage.DUE).isZero();
        assertThat(TimedMessage.PATTERN).isEqualTo(8);
    }
}
