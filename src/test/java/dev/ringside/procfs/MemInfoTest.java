package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemInfoTest {

    @Test
    void shouldReadTotalAvailableAndSwap() {
        assertThat(MemInfo.parse(Fixture.of("meminfo-6.18.txt"))).isEqualTo(new MemInfo(24684084, 24388260, 0));
    }

    @Test
    void shouldSayWhichLineIsMissing() {
        assertThatThrownBy(() -> MemInfo.parse("MemTotal:       24684084 kB\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("/proc/meminfo has no MemAvailable:");
    }

    @Test
    void shouldSayWhichLineIsNoNumber() {
        assertThatThrownBy(() -> MemInfo.parse("MemTotal:       plenty kB\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("/proc/meminfo: MemTotal must be a number, found \"plenty\"");
    }

    @Test
    void shouldReadThisHost() {
        MemInfo memory = MemInfo.read();

        assertThat(memory.totalKib()).isPositive();
        assertThat(memory.availableKib()).isBetween(1L, memory.totalKib());
    }
}
