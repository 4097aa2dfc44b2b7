package dev.ringside.ring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.memory.OffHeap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOrderTest {
    private static final int PAGE = 4096;

    static Stream<Arguments> ordersAndLengths() {
        List<Integer> lengths = List.of(
                64,
                128,
                192,
                4032,
                PAGE,
                PAGE + 64,
                2 * PAGE - 64,
                3 * PAGE,
                5 * PAGE + 64,
                Pattern.CHUNK,
                Pattern.CHUNK + 64,
                1 << 20,
                (1 << 20) + 192,
                1000 * PAGE,
                8 << 20);
        return Stream.of(ReadOrder.values())
                .flatMap(order -> lengths.stream().map(length -> Arguments.of(order, length)));
    }

    private static long expected(ReadOrder order, int length, long sequence) {
        return Pattern.expectedSum(sequence, order.words(length), order.indices(length));
    }

    @ParameterizedTest
    @MethodSource("ordersAndLengths")
    void shouldSumWhatWasFilledIn(ReadOrder order, int length) {
        try (Block block = Block.of(length)) {
            for (long sequence : new long[] {0, 1, 5, 1L << 40, Long.MAX_VALUE}) {
                Pattern.fill(block.address(), length, sequence);
                assertThat(order.sum(block.address(), length)).isEqualTo(expected(order, length, sequence));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ordersAndLengths")
    void shouldDetectABlockOfAnotherSequence(ReadOrder order, int length) {
        try (Block block = Block.of(length)) {
            Pattern.fill(block.address(), length, 12);
            for (long sequence : new long[] {11, 13, 12 - 5, 12 + 5, 0}) {
                assertThat(order.sum(block.address(), length)).isNotEqualTo(expected(order, length, sequence));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ordersAndLengths")
    void shouldDetectABlockThatIsHalfOfAnotherSequence(ReadOrder order, int length) {
        try (Block block = Block.of(length)) {
            Pattern.fill(block.address(), length, 12);
            Pattern.fill(block.address(), Math.max(64, length / 2 / 64 * 64), 12 - 5);

            assertThat(order.sum(block.address(), length)).isNotEqualTo(expected(order, length, 12));
        }
    }

    /** Offsets of the words that the order reads, found by setting each word alone. */
    private static List<Integer> wordsRead(ReadOrder order, Block block) {
        List<Integer> read = new ArrayList<>();
        for (int offset = 0; offset < block.length(); offset += 8) {
            OffHeap.putLong(block.address() + offset, 1);
            long sum = order.sum(block.address(), block.length());
            OffHeap.putLong(block.address() + offset, 0);
            assertThat(sum).as("times that the word at %d is read", offset).isBetween(0L, 1L);
            if (sum == 1) {
                read.add(offset);
            }
        }
        return read;
    }

    @ParameterizedTest
    @EnumSource
    void shouldDetectOneFlippedBitInAnyWordThatItReads(ReadOrder order) {
        int length = 4 * PAGE;
        try (Block block = Block.of(length)) {
            List<Integer> read = wordsRead(order, block);
            assertThat(read).isNotEmpty();
            Pattern.fill(block.address(), length, 3);
            for (int offset : read) {
                long word = OffHeap.getLong(block.address() + offset);
                OffHeap.putLong(block.address() + offset, word ^ 1L << offset / 8 % 64);
                assertThat(order.sum(block.address(), length)).isNotEqualTo(expected(order, length, 3));
                OffHeap.putLong(block.address() + offset, word);
            }
            assertThat(order.sum(block.address(), length)).isEqualTo(expected(order, length, 3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldCountTheWordsThatItReads(ReadOrder order) {
        for (int length : new int[] {64, 192, PAGE, 5 * PAGE + 64}) {
            try (Block block = Block.of(length)) {
                List<Integer> read = wordsRead(order, block);
                assertThat(order.words(length)).isEqualTo(read.size());
                assertThat(order.indices(length))
                        .isEqualTo(read.stream().mapToLong(offset -> offset / 8).sum());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 100, 255, 256, 257})
    void shouldVisitEachPageExactlyOnceInNoOrder(int pages) {
        int length = pages * PAGE;
        try (Block block = Block.of(length)) {
            for (int page = 0; page < pages; page++) {
                setPage(block, page, 1);
                assertThat(ReadOrder.RANDOM.sum(block.address(), length))
                        .as("words of page %d", page)
                        .isEqualTo(8);
                setPage(block, page, 0);
            }
        }
    }

    private static void setPage(Block block, int page, long value) {
        for (int offset = 0; offset < PAGE; offset += 8) {
            OffHeap.putLong(block.address() + (long) page * PAGE + offset, value);
        }
    }
}
