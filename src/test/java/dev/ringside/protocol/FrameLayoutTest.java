package dev.ringside.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.Deadline;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seals the layout: whoever changes one of these numbers changes {@link FrameLayout#VERSION} and the diagram in the same commit. */
class FrameLayoutTest {

    @Test
    void shouldKeepEveryOffset() {
        Map<String, Long> offsets = new LinkedHashMap<>();
        offsets.put("magic", FrameLayout.MAGIC_OFFSET);
        offsets.put("version", FrameLayout.VERSION_OFFSET);
        offsets.put("protocol", FrameLayout.PROTOCOL_OFFSET);
        offsets.put("slot count", FrameLayout.SLOT_COUNT_OFFSET);
        offsets.put("capacity", FrameLayout.CAPACITY_OFFSET);
        offsets.put("producers", FrameLayout.PRODUCERS_OFFSET);
        offsets.put("consumers", FrameLayout.CONSUMERS_OFFSET);
        offsets.put("creator pid", FrameLayout.CREATOR_PID_OFFSET);
        offsets.put("creator start", FrameLayout.CREATOR_START_OFFSET);
        offsets.put("attacher pid", FrameLayout.ATTACHER_PID_OFFSET);
        offsets.put("attacher start", FrameLayout.ATTACHER_START_OFFSET);
        offsets.put("final sequence", FrameLayout.FINAL_SEQUENCE_OFFSET);
        offsets.put("finished", FrameLayout.FINISHED_OFFSET);
        offsets.put("left", FrameLayout.LEFT_OFFSET);
        offsets.put("reader 0", FrameLayout.counters(0));
        offsets.put("reader 15", FrameLayout.counters(15));
        offsets.put("taken", FrameLayout.COUNTER_TAKEN);
        offsets.put("lost", FrameLayout.COUNTER_LOST);
        offsets.put("torn", FrameLayout.COUNTER_TORN);
        offsets.put("word 0", FrameLayout.word(0));
        offsets.put("word 16", FrameLayout.word(16));
        offsets.put("end", FrameLayout.END);
        offsets.put("slot word", FrameLayout.SLOT_WORD);
        offsets.put("slot length", FrameLayout.SLOT_LENGTH);

        Map<String, Long> sealed = new LinkedHashMap<>();
        sealed.put("magic", 0L);
        sealed.put("version", 8L);
        sealed.put("protocol", 12L);
        sealed.put("slot count", 16L);
        sealed.put("capacity", 20L);
        sealed.put("producers", 24L);
        sealed.put("consumers", 28L);
        sealed.put("creator pid", 32L);
        sealed.put("creator start", 40L);
        sealed.put("attacher pid", 128L);
        sealed.put("attacher start", 136L);
        sealed.put("final sequence", 256L);
        sealed.put("finished", 384L);
        sealed.put("left", 388L);
        sealed.put("reader 0", 512L);
        sealed.put("reader 15", 2432L);
        sealed.put("taken", 0L);
        sealed.put("lost", 8L);
        sealed.put("torn", 16L);
        sealed.put("word 0", 2560L);
        sealed.put("word 16", 4608L);
        sealed.put("end", 4736L);
        sealed.put("slot word", 0L);
        sealed.put("slot length", 8L);
        assertThat(offsets).isEqualTo(sealed);
        assertThat(FrameLayout.MAGIC).isEqualTo(0x4841_4e44_4f56_4552L);
        assertThat(FrameLayout.VERSION).isEqualTo(1);
    }

    @Test
    void shouldKeepTheNumberOfEachProtocol() {
        assertThat(Arrays.stream(Protocol.values()).map(protocol -> protocol.number() + " " + protocol.label()))
                .containsExactly(
                        "1 sequenced",
                        "2 one-empty-slot",
                        "3 cached-cursor",
                        "4 broadcast",
                        "5 many-producers",
                        "6 mutex",
                        "7 latest-value",
                        "8 double-buffer",
                        "9 growing-file");
    }

    @Test
    void shouldLeaveRoomBeforeTheSlots() {
        assertThat(FrameLayout.END)
                .isLessThanOrEqualTo(new ProtocolSpec(1, 64, 1, 1).slotLayout().slotOffset());
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayWhichFieldIsWrong(Protocol protocol) {
        ProtocolSpec spec = ProtocolContractTest.spec(protocol, 4, 64);
        ProtocolSpec larger = new ProtocolSpec(spec.slots(), 65, 1, 1);
        try (LocalExchange local = new LocalExchange(protocol, spec)) {
            assertThatThrownBy(() -> attach(local, protocol, larger))
                    .isInstanceOf(ForeignFrameException.class)
                    .hasMessageContaining("slot size must be 65 (0x41), found 64 (0x40)");
        }
    }

    @Test
    void shouldGiveUpWhatIsNeverPublished() {
        ProtocolSpec spec = new ProtocolSpec(4, 64, 1, 1);
        try (LocalExchange local = new LocalExchange(Protocol.MUTEX, spec)) {
            OffHeap.putLong(local.frame().segment().address(), 0);

            assertThatThrownBy(() -> attach(local, Protocol.MUTEX, spec))
                    .isInstanceOf(ForeignFrameException.class)
                    .hasMessageContaining("magic must be");
        }
    }

    private static Frame attach(LocalExchange local, Protocol protocol, ProtocolSpec spec) {
        return Frame.attach(local.frame().segment(), protocol, spec, Deadline.in(Duration.ofMillis(20)));
    }
}
