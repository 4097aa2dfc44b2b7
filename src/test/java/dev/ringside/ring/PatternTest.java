package dev.ringside.ring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.memory.OffHeap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {

    /** Seals the pattern: readers in other languages check it too. */
    @Test
    void shouldKeepItsWords() {
        try (Block block = Block.of(64)) {
            Pattern.fill(block.address(), 64, 1);
            assertThat(OffHeap.getLong(block.address())).isEqualTo(0x9E37_79B9_7F4A_7C15L);
            assertThat(OffHeap.getLong(block.address() + 8)).isEqualTo(0x9E37_79B9_7F4A_7C15L + 0xD1B5_4A32_D192_ED03L);

            Pattern.fill(block.address(), 64, 0);
            assertThat(OffHeap.getLong(block.address())).isZero();
            assertThat(OffHeap.getLong(block.address() + 56)).isEqualTo(7 * 0xD1B5_4A32_D192_ED03L);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 192, 4160, Pattern.CHUNK - 64, Pattern.CHUNK, Pattern.CHUNK + 64, 3 * Pattern.CHUNK + 192})
    void shouldFollowItsRuleInEveryWord(int length) {
        try (Block block = Block.of(length)) {
            long sequence = 1_234_567;
            Pattern.fill(block.address(), length, sequence);
            for (int i = 0; i < length / 8; i++) {
                assertThat(OffHeap.getLong(block.address() + i * 8L))
                        .isEqualTo(sequence * 0x9E37_79B9_7F4A_7C15L + i * 0xD1B5_4A32_D192_ED03L);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 4160, Pattern.CHUNK + 64})
    void shouldWriteNoWordTooMany(int length) {
        try (Block block = Block.of(length + 64)) {
            Pattern.fill(block.address(), length, 7);
            for (int i = 0; i < 64; i += 8) {
                assertThat(OffHeap.getLong(block.address() + length + i)).isZero();
            }
        }
    }
}
