package dev.ringside.ring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.evidence.Evidence;
import dev.ringside.floor.Floors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The C twin of the ring has everything where the ring has it. */
class CLayoutTest {
    private static Floors floors;

    @BeforeAll
    static void build() {
        floors = Floors.build();
    }

    @AfterAll
    static void remove() {
        if (floors != null) {
            floors.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 100, 4095, 4096, 65536, 1 << 20, 33 << 20})
    void shouldLieWhereTheRingOfJavaLies(int messageSize) {
        Evidence c = floors.layout(messageSize);
        RingLayout layout = RingLayout.of(c.getInt("slots"), Math.max(RingLayout.MIN_CAPACITY, messageSize));

        assertThat(c.asMap())
                .isEqualTo(new Evidence()
                        .put("producerCursor", RingLayout.PRODUCER_CURSOR_OFFSET)
                        .put("consumerCursor", RingLayout.CONSUMER_CURSOR_OFFSET)
                        .put("finalSequence", RingLayout.FINAL_SEQUENCE_OFFSET)
                        .put("counters", RingLayout.counters(0))
                        .put("slotOffset", layout.slotOffset())
                        .put("slotSequence", RingLayout.SLOT_SEQUENCE)
                        .put("slotLength", RingLayout.SLOT_LENGTH)
                        .put("slots", layout.slots())
                        .put("slotStride", layout.slotStride())
                        .put("payloadOffset", layout.payloadOffset())
                        .put("payloadStride", layout.payloadStride())
                        .put("bytes", layout.bytes())
                        .asMap());
    }
}
