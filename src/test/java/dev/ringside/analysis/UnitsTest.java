package dev.ringside.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void shouldReadAsPeopleWriteThem() {
        assertThat(Units.time(0)).isEqualTo("0");
        assertThat(Units.time(50)).isEqualTo("50 ns");
        assertThat(Units.time(2.5e6)).isEqualTo("2.5 ms");
        assertThat(Units.time(1e10)).isEqualTo("10 s");
        assertThat(Units.timeAsIn(4e6, 5e5)).isEqualTo("0.5 ms");
        assertThat(Units.size(64)).isEqualTo("64 B");
        assertThat(Units.size(1536)).isEqualTo("1.5 KiB");
        assertThat(Units.size(32 << 20)).isEqualTo("32 MiB");
        assertThat(Units.plain(0.00002)).isEqualTo("0.00002");
        assertThat(Units.plain(1000)).isEqualTo("1000");
        assertThat(Units.plain(0)).isEqualTo("0");
    }

    @Test
    void shouldKeepTicksShort() {
        assertThat(Units.tick(0)).isEqualTo("0");
        assertThat(Units.tick(0.5)).isEqualTo("0.5");
        assertThat(Units.tick(100_000)).isEqualTo("100000");
        assertThat(Units.tick(1e9)).isEqualTo("1e9");
        assertThat(Units.tick(1e-30)).isEqualTo("1e-30");
    }
}
