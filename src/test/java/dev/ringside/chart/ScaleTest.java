package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Interval;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A range that is empty, or a logarithmic one that begins at zero, leaves a chart blank and says nothing. */
class ScaleTest {

    @Test
    void shouldNotBeEmptyForEqualValues() {
        Scale scale = of(5, 5, 5);

        assertThat(scale.log()).isFalse();
        assertThat(scale.low()).isZero();
        assertThat(scale.high()).isGreaterThan(5);
    }

    @Test
    void shouldNotBeEmptyForZeroes() {
        assertThat(of(0, 0)).isEqualTo(new Scale(0, 1, false));
    }

    @Test
    void shouldBeLinearWhereAValueIsZero() {
        assertThat(of(0, 1e9).log()).isFalse();
    }

    @Test
    void shouldBeLogarithmicOverNineDecades() {
        Scale scale = of(12, 12e9);

        assertThat(scale.log()).isTrue();
        assertThat(scale.low()).isBetween(1.0, 12.0);
        assertThat(scale.high()).isGreaterThan(12e9);
        assertThat(scale.ticks(10)).hasSizeBetween(5, 10).contains(1e3, 1e6, 1e9);
    }

    @Test
    void shouldCoverIntervals() {
        Scale scale = Scale.of(List.of(new Interval(10, 4, 16, 2), new Interval(1, 0.9, 1.1, 2)));

        assertThat(scale.high()).isGreaterThan(16);
    }

    @Test
    void shouldDrawTheUpperHalfOfAnIntervalThatReachesBelowZeroOnALogarithmicAxis() {
        Interval wide = new Interval(1, -4, 6, 2);
        Scale scale = Scale.of(List.of(wide, new Interval(100, 99, 101, 2)));

        assertThat(scale.log()).isTrue();
        assertThat(scale.whiskerLow(wide)).isEqualTo(wide.mean());
        assertThat(scale.whiskerHigh(wide)).isEqualTo(wide.high());
    }

    @Test
    void shouldDrawNoWhiskerForOneFork() {
        Interval single = Interval.of(7);

        assertThat(of(7).whiskerLow(single)).isEqualTo(7);
        assertThat(of(7).whiskerHigh(single)).isEqualTo(7);
    }

    private static Scale of(double... values) {
        return Scale.of(Arrays.stream(values).mapToObj(Interval::of).toList());
    }
}
