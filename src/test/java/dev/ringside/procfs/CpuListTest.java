package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuListTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0-1", "0,2", "0-3,8,10-11", "1023"})
    void shouldWriteWhatItReads(String list) {
        assertThat(CpuList.text(CpuList.parse(list + "\n"))).isEqualTo(list);
    }

    @Test
    void shouldReadBothEndsOfARange() {
        assertThat(CpuList.parse("2-4,7").stream()).containsExactly(2, 3, 4, 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1-", "-1", "1-2-3", "0x3"})
    void shouldRefuseWhatIsNoList(String text) {
        assertThatThrownBy(() -> CpuList.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
