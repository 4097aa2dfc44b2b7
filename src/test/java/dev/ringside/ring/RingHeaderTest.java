package dev.ringside.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.memory.OffHeap;
import dev.ringside.procfs.ProcessId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingHeaderTest {
    private static final RingLayout LAYOUT = RingLayout.of(5, 4096);
    private static final String FOREIGN = "not a ring of this version: ";
    private static final String NOT_OURS = "; attach to a segment that \"ringside produce\" made";

    private final OwnSegment segment = OwnSegment.of(LAYOUT.bytes());

    @AfterEach
    void close() {
        segment.close();
    }

    private RingHeader attach() {
        return RingHeader.attach(segment.segment(), Deadline.in(Duration.ofMillis(50)));
    }

    private static void requireForeign(OwnSegment segment, String message) {
        assertThatThrownBy(() -> RingHeader.attach(segment.segment(), Deadline.in(Duration.ofMillis(50))))
                .isInstanceOf(ForeignSegmentException.class)
                .hasMessage(FOREIGN + message);
    }

    @Test
    void shouldAttachToWhatWasCreated() {
        segment.publish(LAYOUT, WaitStrategy.FUTEX);

        RingHeader header = attach();
        assertThat(header.layout()).isEqualTo(LAYOUT);
        assertThat(header.waitStrategy()).isEqualTo(WaitStrategy.FUTEX);
        assertThat(header.creator()).isEqualTo(ProcessId.self());
        assertThat(header.attacher()).isEmpty();
        assertThat(header.consumed()).isZero();
    }

    @Test
    void shouldWaitForTheMagicNoLongerThanTheDeadline() {
        long start = System.nanoTime();
        requireForeign(segment, "magic must be 5929356452656923717 (0x52494e4753494445), found 0 (0x0)" + NOT_OURS);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(50), Duration.ofSeconds(10));
    }

    @Test
    void shouldAttachOnceTheMagicComes() throws InterruptedException {
        Thread creator = new Thread(() -> {
            Deadline.in(Duration.ZERO).pause();
            segment.publish(LAYOUT, WaitStrategy.SPIN);
        });
        creator.start();
        assertThat(RingHeader.attach(segment.segment(), Deadline.in(Duration.ofSeconds(20)))
                        .layout())
                .isEqualTo(LAYOUT);
        creator.join();
    }

    @Test
    void shouldRefuseAnotherMagic() {
        segment.publish(LAYOUT, WaitStrategy.SPIN);
        OffHeap.putLong(segment.address(), 0x4445_5349_474e_4952L);

        requireForeign(
                segment,
                "magic must be 5929356452656923717 (0x52494e4753494445), found "
                        + "4919429742166165842 (0x44455349474e4952)" + NOT_OURS);
    }

    @Test
    void shouldRefuseAnotherVersion() {
        segment.publish(LAYOUT, WaitStrategy.SPIN);
        OffHeap.putInt(segment.address() + 8, 7);

        requireForeign(
                segment, "layout version must be 2 (0x2), found 7 (0x7); run the same build of Ringside on both sides");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 0          | slot count must be 1 to 1048576, found 0",
                "12 | 1048577    | slot count must be 1 to 1048576, found 1048577",
                "12 | -1         | slot count must be 1 to 1048576, found -1",
                "80 | 0          | wait strategy must be one of [1, 2, 3, 4, 5, 6, 7, 8, 9], found 0",
                "80 | 99         | wait strategy must be one of [1, 2, 3, 4, 5, 6, 7, 8, 9], found 99",
                "84 | 2          | fence must be 0 to 1, found 2"
            })
    void shouldRefuseAnotherNumberOfFourBytes(long offset, int value, String message) {
        segment.publish(LAYOUT, WaitStrategy.SPIN);
        OffHeap.putInt(segment.address() + offset, value);

        requireForeign(segment, message + NOT_OURS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16 | 63         | payload capacity must be 64 to 67108864, found 63",
                "16 | 67108865   | payload capacity must be 64 to 67108864, found 67108865",
                "16 | -1         | payload capacity must be 64 to 67108864, found -1",
                "16 | 64         | payload offset must be 9888 (0x26a0), found 2097152 (0x200000)",
                "24 | 9984       | slot offset must be 9856 (0x2680), found 9984 (0x2700)",
                "32 | 64         | slot stride must be 128 (0x80), found 64 (0x40)",
                "40 | 0          | payload offset must be 2097152 (0x200000), found 0 (0x0)",
                "48 | 4097       | payload stride must be 4096 (0x1000), found 4097 (0x1001)",
                "56 | 4194303    | ring bytes must be 4194304 (0x400000), found 4194303 (0x3fffff)"
            })
    void shouldRefuseAnotherNumberOfEightBytes(long offset, long value, String message) {
        segment.publish(LAYOUT, WaitStrategy.SPIN);
        OffHeap.putLong(segment.address() + offset, value);

        requireForeign(segment, message + NOT_OURS);
    }

    @Test
    void shouldRefuseARingThatIsLargerThanItsSegment() {
        try (OwnSegment small = OwnSegment.of(1)) {
            small.publish(LAYOUT, WaitStrategy.SPIN);
            requireForeign(small, "segment bytes must be 4194304 to 9223372036854775807, found 2097152" + NOT_OURS);
        }
    }

    @Test
    void shouldLetOneConsumerIn() {
        RingHeader header = segment.publish(LAYOUT, WaitStrategy.SPIN);
        ProcessId first = new ProcessId(1234, 5678);

        assertThat(header.register(first, 3)).isTrue();
        assertThat(header.register(new ProcessId(4321, 8765), 1)).isFalse();
        assertThat(attach().attacher()).contains(first);
        assertThat(attach().attacherThreads()).isEqualTo(3);
    }

    @Test
    void shouldCarryADigest() {
        RingHeader header = segment.publish(LAYOUT, WaitStrategy.SPIN);
        byte[] digest = new byte[RingLayout.DIGEST_BYTES];
        for (int i = 0; i < digest.length; i++) {
            digest[i] = (byte) (i * 37);
        }

        header.putDigest(digest);
        assertThat(attach().digest()).isEqualTo(digest);
    }

    @Test
    void shouldAddUpTheCountersOfAllConsumers() {
        RingHeader header = segment.publish(LAYOUT, WaitStrategy.SPIN);
        OffHeap.putLong(segment.address() + 1664, 3);
        OffHeap.putLong(segment.address() + 1664 + 32, 100);
        OffHeap.putLong(segment.address() + 1664 + 40, 7000);
        OffHeap.putLong(segment.address() + 9728, 4);
        OffHeap.putLong(segment.address() + 9728 + 16, 200);
        OffHeap.putLong(segment.address() + 9728 + 24, 6000);
        // of the count before, which the present count puts out of force
        OffHeap.putLong(segment.address() + 9728 + 32, 150);
        OffHeap.putLong(segment.address() + 9728 + 40, 9000);

        assertThat(header.consumed()).isEqualTo(7);
        assertThat(header.progress()).isEqualTo(new RingHeader.Progress(7, 300, 7000));
    }
}
