package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {

    @Test
    void shouldBeRound() {
        assertThat(Ticks.linear(0.36, 10)).containsExactly(0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35);
        assertThat(Ticks.linear(13e6, 10)).containsExactly(0.0, 2e6, 4e6, 6e6, 8e6, 10e6, 12e6);
        assertThat(Ticks.log(0.7, 30, 10)).containsExactly(1.0, 2.0, 5.0, 10.0, 20.0);
        assertThat(Ticks.log(3, 4e9, 10)).containsExactly(1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.99, 1, 1.01, 3, 9.99, 12345, 4.2e17})
    void shouldBeSomeButNotTooMany(double high) {
        assertThat(Ticks.linear(high, 10)).hasSizeBetween(4, 10).allMatch(tick -> tick <= high);
        assertThat(Ticks.log(high / 25, high, 10)).hasSizeBetween(3, 10);
        assertThat(Ticks.log(high / 1e12, high, 10)).hasSizeBetween(3, 10);
    }
}
