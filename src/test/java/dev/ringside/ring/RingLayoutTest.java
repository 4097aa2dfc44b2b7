package dev.ringside.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.memory.Payload;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Seals the layout: C and Python attach to these numbers. Whoever changes one of them changes
 * {@link RingLayout#VERSION} and the diagram in the same commit.
 */
class RingLayoutTest {

    @Test
    void shouldKeepEveryOffset() {
        Map<String, Long> offsets = new LinkedHashMap<>();
        offsets.put("magic", RingLayout.MAGIC_OFFSET);
        offsets.put("version", RingLayout.VERSION_OFFSET);
        offsets.put("slot count", RingLayout.SLOT_COUNT_OFFSET);
        offsets.put("payload capacity", RingLayout.CAPACITY_OFFSET);
        offsets.put("slot offset", RingLayout.SLOT_OFFSET_OFFSET);
        offsets.put("slot stride", RingLayout.SLOT_STRIDE_OFFSET);
        offsets.put("payload offset", RingLayout.PAYLOAD_OFFSET_OFFSET);
        offsets.put("payload stride", RingLayout.PAYLOAD_STRIDE_OFFSET);
        offsets.put("bytes", RingLayout.BYTES_OFFSET);
        offsets.put("creator pid", RingLayout.CREATOR_PID_OFFSET);
        offsets.put("creator start", RingLayout.CREATOR_START_OFFSET);
        offsets.put("wait strategy", RingLayout.WAIT_STRATEGY_OFFSET);
        offsets.put("fence", RingLayout.FENCE_OFFSET);
        offsets.put("semaphore set", RingLayout.SEMAPHORE_SET_OFFSET);
        offsets.put("attacher pid", RingLayout.ATTACHER_PID_OFFSET);
        offsets.put("attacher start", RingLayout.ATTACHER_START_OFFSET);
        offsets.put("attacher threads", RingLayout.ATTACHER_THREADS_OFFSET);
        offsets.put("producer cursor", RingLayout.PRODUCER_CURSOR_OFFSET);
        offsets.put("consumer cursor", RingLayout.CONSUMER_CURSOR_OFFSET);
        offsets.put("producer wait", RingLayout.PRODUCER_WAIT_OFFSET);
        offsets.put("consumers wait", RingLayout.CONSUMERS_WAIT_OFFSET);
        offsets.put("final sequence", RingLayout.FINAL_SEQUENCE_OFFSET);
        offsets.put("digest", RingLayout.DIGEST_OFFSET);
        offsets.put("semaphore filled", RingLayout.FILLED_SEMAPHORE_OFFSET);
        offsets.put("semaphore empty", RingLayout.EMPTY_SEMAPHORE_OFFSET);
        offsets.put("mutex", RingLayout.MUTEX_OFFSET);
        offsets.put("condition filled", RingLayout.FILLED_CONDITION_OFFSET);
        offsets.put("condition empty", RingLayout.EMPTY_CONDITION_OFFSET);
        offsets.put("counters of consumer 0", RingLayout.counters(0));
        offsets.put("counters of consumer 1", RingLayout.counters(1));
        offsets.put("counters of consumer 63", RingLayout.counters(63));
        offsets.put("counter messages", RingLayout.COUNTER_MESSAGES);
        offsets.put("counter times", RingLayout.COUNTER_TIMES);
        offsets.put("times nanos", RingLayout.TIMES_NANOS);
        offsets.put("times last free", RingLayout.TIMES_LAST_FREE);
        offsets.put("slots", RingLayout.SLOTS_OFFSET);
        offsets.put("slot sequence", RingLayout.SLOT_SEQUENCE);
        offsets.put("slot length", RingLayout.SLOT_LENGTH);
        offsets.put("slot stamp", RingLayout.SLOT_STAMP);
        offsets.put("slot header bytes", RingLayout.SLOT_HEADER_BYTES);

        Map<String, Long> sealed = new LinkedHashMap<>();
        sealed.put("magic", 0L);
        sealed.put("version", 8L);
        sealed.put("slot count", 12L);
        sealed.put("payload capacity", 16L);
        sealed.put("slot offset", 24L);
        sealed.put("slot stride", 32L);
        sealed.put("payload offset", 40L);
        sealed.put("payload stride", 48L);
        sealed.put("bytes", 56L);
        sealed.put("creator pid", 64L);
        sealed.put("creator start", 72L);
        sealed.put("wait strategy", 80L);
        sealed.put("fence", 84L);
        sealed.put("semaphore set", 88L);
        sealed.put("attacher pid", 128L);
        sealed.put("attacher start", 136L);
        sealed.put("attacher threads", 144L);
        sealed.put("producer cursor", 256L);
        sealed.put("consumer cursor", 384L);
        sealed.put("producer wait", 512L);
        sealed.put("consumers wait", 640L);
        sealed.put("final sequence", 768L);
        sealed.put("digest", 896L);
        sealed.put("semaphore filled", 1024L);
        sealed.put("semaphore empty", 1152L);
        sealed.put("mutex", 1280L);
        sealed.put("condition filled", 1408L);
        sealed.put("condition empty", 1536L);
        sealed.put("counters of consumer 0", 1664L);
        sealed.put("counters of consumer 1", 1792L);
        sealed.put("counters of consumer 63", 9728L);
        sealed.put("counter messages", 0L);
        sealed.put("counter times", 16L);
        sealed.put("times nanos", 0L);
        sealed.put("times last free", 8L);
        sealed.put("slots", 9856L);
        sealed.put("slot sequence", 0L);
        sealed.put("slot length", 8L);
        sealed.put("slot stamp", 16L);
        sealed.put("slot header bytes", 32L);
        assertThat(offsets).containsExactlyEntriesOf(sealed);
    }

    @Test
    void shouldKeepMagicVersionAndLimits() {
        assertThat(RingLayout.MAGIC).isEqualTo(0x5249_4e47_5349_4445L);
        assertThat(RingLayout.VERSION).isEqualTo(2);
        assertThat(RingLayout.DIGEST_BYTES).isEqualTo(32);
        assertThat(RingLayout.MAX_CONSUMERS).isEqualTo(64);
        assertThat(RingLayout.MAX_SLOTS).isEqualTo(1_048_576);
        assertThat(RingLayout.MIN_CAPACITY).isEqualTo(64);
        assertThat(RingLayout.MAX_CAPACITY).isEqualTo(67_108_864);
    }

    @Test
    void shouldKeepWhatASequenceWordSays() {
        assertThat(RingLayout.free(0)).isZero();
        assertThat(RingLayout.filled(0)).isEqualTo(1);
        assertThat(RingLayout.free(7)).isEqualTo(14);
        assertThat(RingLayout.filled(7)).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource({
        "SPIN, 1",
        "FUTEX, 2",
        "SEMAPHORE, 3",
        "SPIN_YIELD, 4",
        "UNNAMED_SEMAPHORE, 5",
        "MUTEX_COND, 6",
        "SYSV_SEMAPHORE, 7",
        "POLL_SLEEP, 8",
        "FUTEX_FENCED, 9",
    })
    void shouldKeepTheNumberOfAWaitStrategy(WaitStrategy wait, int number) {
        assertThat(wait.number()).isEqualTo(number);
        assertThat(WaitStrategy.numbered(number)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({
        // slots, capacity, slot offset, slot stride, payload offset, payload stride, bytes
        "1, 64, 9856, 128, 9888, 128, 2097152",
        "5, 64, 9856, 128, 9888, 128, 2097152",
        "5, 100, 9856, 256, 9888, 256, 2097152",
        "5, 4095, 9856, 4224, 9888, 4224, 2097152",
        "5, 4096, 9856, 128, 2097152, 4096, 4194304",
        "5, 4097, 9856, 128, 2097152, 8192, 4194304",
        "5, 1048576, 9856, 128, 2097152, 1048576, 8388608",
        "1, 33554432, 9856, 128, 2097152, 33554432, 35651584",
        "5, 33554432, 9856, 128, 2097152, 33554432, 169869312",
        "5, 67108864, 9856, 128, 2097152, 67108864, 337641472",
        "1048576, 64, 9856, 128, 9888, 128, 136314880",
        "1048576, 67108864, 9856, 128, 136314880, 67108864, 70368880492544"
    })
    void shouldKeepTheSizes(
            int slots,
            long capacity,
            long slotOffset,
            long slotStride,
            long payloadOffset,
            long payloadStride,
            long bytes) {
        assertThat(RingLayout.of(slots, capacity))
                .isEqualTo(
                        new RingLayout(slots, capacity, slotOffset, slotStride, payloadOffset, payloadStride, bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 64, 100_000})
    void shouldStartLargePayloadsOnAHugePage(int slots) {
        RingLayout layout = RingLayout.of(slots, 32 << 20);

        for (int slot : new int[] {0, 1, slots - 1}) {
            assertThat(layout.payload(slot) % (2 << 20)).isZero();
        }
        assertThat(layout.payload()).isEqualTo(new Payload(layout.payloadOffset(), slots * (32L << 20), true));
    }

    @Test
    void shouldStartPayloadsOfAPageOnAPage() {
        RingLayout layout = RingLayout.of(7, 5000);

        for (int slot = 0; slot < 7; slot++) {
            assertThat(layout.payload(slot) % 4096).isZero();
            assertThat(layout.slot(slot)).isEqualTo(9856 + slot * 128L);
        }
        assertThat(layout.payload().apart()).isTrue();
    }

    @Test
    void shouldPutSmallPayloadsBehindTheirHeaders() {
        RingLayout layout = RingLayout.of(3, 100);

        for (int slot = 0; slot < 3; slot++) {
            assertThat(layout.payload(slot)).isEqualTo(layout.slot(slot) + 32);
        }
        assertThat(layout.payload()).isEqualTo(new Payload(9856, 3 * 256, false));
    }

    @ParameterizedTest
    @CsvSource({"1, 64", "5, 100", "1000, 4095", "3, 4096", "3, 4097", "5, 1048576", "2, 67108864"})
    void shouldFitEverySlotInsideAndApart(int slots, long capacity) {
        RingLayout layout = RingLayout.of(slots, capacity);

        long last = slots - 1;
        assertThat(layout.payload(last) + capacity).isLessThanOrEqualTo(layout.bytes());
        assertThat(layout.slot(last) + 32).isLessThanOrEqualTo(layout.bytes());
        assertThat(layout.payloadStride()).isGreaterThanOrEqualTo(capacity);
        assertThat(layout.slotStride() % 128)
                .as("each header on lines of its own")
                .isZero();
        assertThat(layout.bytes() % (2 << 20)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_048_577, Integer.MIN_VALUE})
    void shouldRefuseSlotsOutOfBounds(int slots) {
        assertThatThrownBy(() -> RingLayout.of(slots, 64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("slots must be 1 to 1048576: slots=" + slots);
    }

    @ParameterizedTest
    @ValueSource(longs = {63, 0, -64, 67_108_865, Long.MAX_VALUE})
    void shouldRefuseACapacityOutOfBounds(long capacity) {
        assertThatThrownBy(() -> RingLayout.of(5, capacity))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("slot size must be 64 B to 64 MiB: slot size=" + capacity + " bytes");
    }
}
