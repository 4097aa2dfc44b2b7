package dev.ringside.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.memory.OffHeap;
import dev.ringside.procfs.ProcessId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Blocks that pass through a ring by the hands of one thread. */
class BlockCheckTest {
    private static final int CAPACITY = 3 * 4096;
    private static final RingLayout LAYOUT = RingLayout.of(2, CAPACITY);

    private final OwnSegment segment = OwnSegment.of(LAYOUT.bytes());
    private final RingHeader header = segment.publish(LAYOUT, WaitStrategy.SPIN);
    private final Watch.Peer self = new Watch.Peer(ProcessId.self(), Duration.ofSeconds(1));
    private final RingProducer producer = new RingProducer(header, null, self);
    private final RingConsumer consumer = new RingConsumer(header, null, self, 0);

    @AfterEach
    void close() {
        segment.close();
    }

    private void send(int length, long sequence) {
        Pattern.fill(producer.claim(), length, sequence);
        producer.publish(length);
    }

    @ParameterizedTest
    @EnumSource
    void shouldAcceptBlocksOfEveryLength(ReadOrder order) {
        BlockCheck check = new BlockCheck(order, 64);
        for (int length : new int[] {CAPACITY, 64, 4160, CAPACITY, 4096}) {
            send(length, producer.sequence());
            assertThat(consumer.take()).isTrue();
            assertThat(consumer.length()).isEqualTo(length);
            check.read(consumer);
            consumer.free();
        }
        assertThat(header.consumed()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseABlockWithOneFlippedBit(ReadOrder order) {
        send(CAPACITY, 0);
        consumer.take();
        OffHeap.putLong(consumer.payload() + 16, OffHeap.getLong(consumer.payload() + 16) ^ 1);

        assertThatThrownBy(() -> new BlockCheck(order, 64).read(consumer))
                .isInstanceOf(TornBlockException.class)
                .hasMessageMatching(
                        "block 0 in slot 0 is torn or foreign: its sum must be 0x[0-9a-f]+, found 0x[0-9a-f]+");
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseTheBlockThatLayInTheSlotBefore(ReadOrder order) {
        BlockCheck check = new BlockCheck(order, 64);
        for (long sequence = 0; sequence < 3; sequence++) {
            send(CAPACITY, sequence);
            consumer.take();
            check.read(consumer);
            consumer.free();
        }
        send(CAPACITY, 1);
        consumer.take();

        assertThatThrownBy(() -> check.read(consumer))
                .isInstanceOf(TornBlockException.class)
                .hasMessageStartingWith("block 3 in slot 1 is torn or foreign");
    }

    @Test
    void shouldRefuseALengthThatNoSlotHolds() {
        send(CAPACITY, 0);
        consumer.take();
        for (int length : new int[] {CAPACITY + 1, -1}) {
            OffHeap.putInt(segment.address() + LAYOUT.slot(0) + RingLayout.SLOT_LENGTH, length);
            assertThatThrownBy(consumer::length)
                    .isInstanceOf(ForeignSegmentException.class)
                    .hasMessageContaining("message length")
                    .hasMessageContaining(Integer.toString(CAPACITY))
                    .hasMessageContaining(Integer.toString(length));
        }
    }
}
