package dev.ringside.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.placement.Placement;
import dev.ringside.ring.ReadOrder;
import dev.ringside.ring.WaitStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingSpecTest {

    private static RingSpec spec(long capacity, int consumers) {
        return new RingSpec(
                5,
                capacity,
                consumers,
                WaitStrategy.SPIN,
                ReadOrder.SEQUENTIAL,
                Backing.SYSV,
                MemoryRequest.plain(),
                Placement.UNPINNED);
    }

    @Test
    void shouldTakeWholeLines() {
        assertThat(spec(192, 1).layout().capacity()).isEqualTo(192);
    }

    @ParameterizedTest
    @ValueSource(longs = {65, 100, 4097})
    void shouldRefuseASizeWhoseSumNobodyKnows(long capacity) {
        assertThatThrownBy(() -> spec(capacity, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("slot size must be a multiple of 64 bytes, of which the pattern is made: slot size="
                        + capacity);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65})
    void shouldRefuseMoreConsumersThanThereAreCounters(int consumers) {
        assertThatThrownBy(() -> spec(64, consumers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("consumer threads must be 1 to 64: threads=" + consumers);
    }
}
