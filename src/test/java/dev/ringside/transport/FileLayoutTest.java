package dev.ringside.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLayoutTest {

    @Test
    void shouldKeepItsPlaces() {
        FileLayout layout = FileLayout.of(100);

        assertThat(layout).isEqualTo(new FileLayout(64, 128));
        assertThat(FileLayout.END).isZero();
        assertThat(layout.word(0)).isEqualTo(16);
        assertThat(layout.word(65)).isEqualTo(24);
        assertThat(layout.looked()).isEqualTo(528);
        assertThat(layout.taken(0)).isEqualTo(4096);
        assertThat(layout.taken(3)).isEqualTo(4104);
        assertThat(layout.place(0)).isEqualTo(8192);
        assertThat(layout.place(66)).isEqualTo(8192 + 2 * 128);
        assertThat(layout.bytes()).isEqualTo(8192 + 64 * 128);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 56, 57, 4087, 4088, 4096, 65536, 1 << 20, 3 << 20, 64 << 20})
    void shouldKeepWordsOnOnePageAndTwoHalvesOfOneSize(int maxMessage) {
        FileLayout layout = FileLayout.of(maxMessage);

        assertThat(layout.slots()).isBetween(2, 64).isEven();
        assertThat(layout.looked()).isLessThanOrEqualTo(FileLayout.HALVES);
        assertThat(layout.stride()).isGreaterThanOrEqualTo(FileLayout.PAYLOAD + maxMessage);
        assertThat(layout.stride() % 64).isZero();
    }
}
