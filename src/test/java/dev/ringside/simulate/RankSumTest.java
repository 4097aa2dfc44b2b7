package dev.ringside.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankSumTest {
    @Test
    void shouldHaveTheChancesOfTheTables() {
        // five against five: all apart is 2 / 252
        assertThat(RankSum.chance(new double[] {1, 2, 3, 4, 5}, new double[] {6, 7, 8, 9, 10}))
                .isCloseTo(2.0 / 252, within(1e-12));
        assertThat(RankSum.chance(new double[] {1, 2, 3}, new double[] {4, 5, 6}))
                .isCloseTo(0.1, within(1e-12));
        // published: U = 2 is the largest at 5 % two-sided of five and five, 23 of ten and ten
        assertThat(2 * RankSum.exact(5, 2)).isLessThanOrEqualTo(0.05);
        assertThat(2 * RankSum.exact(5, 3)).isGreaterThan(0.05);
        assertThat(2 * RankSum.exact(10, 23)).isLessThanOrEqualTo(0.05);
        assertThat(2 * RankSum.exact(10, 24)).isGreaterThan(0.05);
    }

    @Test
    void shouldGoOnNearlyAlikeWhereItIsNoLongerExact() {
        double exact = 2 * RankSum.exact(21, 150);
        double[] base = IntStream.range(0, 21).mapToDouble(i -> i).toArray();
        double[] head = base.clone();
        for (int i = 0; i < head.length; i++) {
            head[i] += 3.5;
        }
        assertThat(exact).isBetween(0.05, 0.1);
        assertThat(RankSum.chance(base, head)).isBetween(0.05, 0.2);
    }
}
