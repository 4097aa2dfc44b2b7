package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against figures worked out by hand, with the quantiles of a printed table of Student's t. */
class IntervalTest {

    @Test
    void shouldKnowThreeForks() {
        // mean 12, standard deviation 2, t(0.975, 2) = 4.302653
        Interval interval = Interval.of(10, 12, 14);
        double half = 4.302653 * 2 / Math.sqrt(3);

        assertThat(interval.mean()).isEqualTo(12);
        assertThat(interval.low()).isCloseTo(12 - half, within(1e-5));
        assertThat(interval.high()).isCloseTo(12 + half, within(1e-5));
        assertThat(interval.forks()).isEqualTo(3);
        assertThat(interval.isKnown()).isTrue();
    }

    @Test
    void shouldKnowTwoForks() {
        // t(0.975, 1) = 12.706205
        assertThat(Interval.of(1, 2).high()).isCloseTo(1.5 + 12.706205 * 0.5, within(1e-5));
    }

    @Test
    void shouldKnowTenForks() {
        // 1 to 10: standard deviation 3.027650, t(0.975, 9) = 2.262157
        Interval interval = Interval.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

        assertThat(interval.mean()).isEqualTo(5.5);
        assertThat(interval.high() - interval.mean()).isCloseTo(2.262157 * 3.027650 / Math.sqrt(10), within(1e-5));
    }

    @Test
    void shouldBeAPointWhereAllForksAgree() {
        assertThat(Interval.of(7, 7, 7)).isEqualTo(new Interval(7, 7, 7, 3));
    }

    @Test
    void shouldNotPretendToKnowOneFork() {
        Interval interval = Interval.of(42);

        assertThat(interval.mean()).isEqualTo(42);
        assertThat(interval.low()).isNaN();
        assertThat(interval.high()).isNaN();
        assertThat(interval.isKnown()).isFalse();
    }

    @Test
    void shouldScale() {
        assertThat(new Interval(2, 1, 3, 5).times(1e6)).isEqualTo(new Interval(2e6, 1e6, 3e6, 5));
    }
}
