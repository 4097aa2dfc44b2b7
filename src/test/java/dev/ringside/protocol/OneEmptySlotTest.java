package dev.ringside.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.PeerLostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneEmptySlotTest {

    /** How many messages a writer can publish that nobody takes. */
    private static int held(Protocol protocol, int slots) {
        try (LocalExchange local = new LocalExchange(protocol, new ProtocolSpec(slots, 64, 1, 1))) {
            Writer writer = local.writer();
            for (int held = 0; ; held++) {
                try {
                    Letter.send(writer, 64);
                } catch (PeerLostException e) {
                    return held;
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void shouldHoldOneMessageLessThanItHasSlots(int slots) {
        assertThat(held(Protocol.ONE_EMPTY_SLOT, slots)).isEqualTo(slots - 1);
    }

    @Test
    void shouldHoldAMessageInEachSlotWhereCursorsOnlyGrow() {
        assertThat(held(Protocol.CACHED_CURSOR, 3)).isEqualTo(3);
    }

    @Test
    void shouldRefuseAnIndexThatIsNoSlot() {
        try (LocalExchange local = new LocalExchange(Protocol.ONE_EMPTY_SLOT, new ProtocolSpec(4, 64, 1, 1))) {
            OffHeap.putLong(local.frame().word(0), 4);

            assertThatThrownBy(() -> local.writer().claim())
                    .isInstanceOf(ForeignFrameException.class)
                    .hasMessageContaining("index must be 0 to 3, found 4");
        }
    }
}
