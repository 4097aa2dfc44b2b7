package dev.ringside.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedRankTest {
    private static final double EXACT = 1e-12;

    /** Published tables of the largest sum of ranks at two-sided 5 %. */
    @ParameterizedTest
    @CsvSource({"5,-1", "6,0", "7,2", "8,3", "9,5", "10,8", "11,10", "12,13", "15,25", "20,52", "25,89", "30,137"})
    void shouldHaveTheCriticalValuesOfTheTables(int n, int critical) {
        assertThat(SignedRank.critical(n, 0.025)).isEqualTo(critical);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 11})
    void shouldHaveTheDistributionOfAllSigns(int n) {
        double[] sums = new double[n * (n + 1) / 2 + 1];
        for (int signs = 0; signs < 1 << n; signs++) {
            int positive = signs;
            int sum = IntStream.range(0, n)
                    .filter(rank -> (positive >> rank & 1) == 1)
                    .map(rank -> rank + 1)
                    .sum();
            sums[sum] += 1.0 / (1 << n);
        }
        double cumulated = 0;
        for (int sum = 0; sum < sums.length; sum++) {
            cumulated += sums[sum];
            assertThat(SignedRank.cumulated(n)[sum]).isCloseTo(cumulated, within(EXACT));
        }
    }

    /** Of all 2^n ways to give these distances signs, those with the same chance or a smaller one are no more than that chance says. */
    @Test
    void shouldBeRightOfAllSignsAndHoldBackWhereThereAreTies() {
        double[] distances = {1, 1, 1, 2, 3, 3, 5, 0, 8, 8};
        int n = distances.length;
        double[] chances = new double[1 << n];
        for (int signs = 0; signs < chances.length; signs++) {
            double[] signed = distances.clone();
            for (int i = 0; i < n; i++) {
                signed[i] *= (signs >> i & 1) == 1 ? 1 : -1;
            }
            chances[signs] = SignedRank.of(signed).chanceNotAbove(0);
        }
        for (double level : new double[] {0.001, 0.01, 0.025, 0.05, 0.2}) {
            long rejected =
                    Arrays.stream(chances).filter(chance -> chance <= level).count();
            assertThat((double) rejected / chances.length).isLessThanOrEqualTo(level);
        }
    }

    @Test
    void shouldProveWithAllPairsOnOneSideWhatCoinsWouldDoOnceIn256() {
        SignedRank ranks = SignedRank.of(1, 2, 3, 4, 5, 6, 7, 8);

        assertThat(ranks.chanceNotAbove(0)).isCloseTo(1.0 / 256, within(EXACT));
        assertThat(ranks.chanceNotBelow(0)).isEqualTo(1);
        assertThat(ranks.chanceNotBelow(9)).isCloseTo(1.0 / 256, within(EXACT));
        assertThat(ranks.estimate()).isEqualTo(4.5);
    }

    @Test
    void shouldAgreeWithItsInterval() {
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            double[] differences = random.doubles(6 + random.nextInt(20), -1, 1).toArray();
            SignedRank ranks = SignedRank.of(differences);
            double low = ranks.low(0.95);

            assertThat(ranks.chanceNotAbove(low - EXACT)).isLessThanOrEqualTo(0.025);
            assertThat(ranks.chanceNotAbove(low + EXACT)).isGreaterThan(0.025);
            assertThat(ranks.estimate()).isBetween(low, ranks.high(0.95));
        }
    }

    @Test
    void shouldHaveNoIntervalOfFivePairs() {
        assertThat(SignedRank.of(1, 2, 3, 4, 5).low(0.95)).isNaN();
        assertThat(SignedRank.of(1, 2, 3, 4, 5).high(0.95)).isNaN();
    }

    @Test
    void shouldBeMovedLittleByOneForkThatIsFarOff() {
        assertThat(SignedRank.of(0.01, 0.02, 0.03, 0.02, 0.01, 0.02, 0.03, 2).estimate())
                .isBetween(0.01, 0.03);
    }
}
