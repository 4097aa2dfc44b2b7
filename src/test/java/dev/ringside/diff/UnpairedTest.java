package dev.ringside.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringside.results.CellState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnpairedTest {
    private static final Rules STEADY = Rules.STANDARD.drifting(0);

    private static RowKey key(String mode, String unit) {
        return new RowKey("Row.time", mode, 1, new TreeMap<>(), unit);
    }

    private static Row row(RowKey key, double... scores) {
        List<ForkScore> forks = new ArrayList<>();
        for (double score : scores) {
            forks.add(new ForkScore(forks.size() + 1, 0, Map.of(Measure.SCORE, score)));
        }
        return new Row(key, CellState.MEASURED, null, forks, new TreeMap<>(), List.of());
    }

    private static Matched matched(Row base, Row head, String... differences) {
        return new Matched(base, head, List.of(differences));
    }

    private static Matched times(double... head) {
        RowKey key = key("avgt", "ns/op");
        return matched(row(key, 100, 101, 99, 100, 100.5), row(key, head));
    }

    private static Line line(Matched matched, Rules rules) {
        return Unpaired.lines(List.of(matched), rules).get(0);
    }

    @Test
    void shouldCallADoubledTimeRegressed() {
        Line line = line(times(200, 201, 199, 202, 198), Rules.STANDARD);

        assertThat(line.verdict()).isEqualTo(Verdict.REGRESSED);
        assertThat(line.effect().ratio()).isCloseTo(2, within(0.01));
        assertThat(line.stage()).isNull();
        assertThat(line.base()).isEqualTo(100, within(1e-9));
    }

    @Test
    void shouldCallHalvedOperationsRegressed() {
        RowKey key = key("thrpt", "ops/s");
        Line line = line(matched(row(key, 100, 101, 99), row(key, 50, 50.5, 49.5)), Rules.STANDARD);

        assertThat(line.verdict()).isEqualTo(Verdict.REGRESSED);
        assertThat(line.effect().ratio()).isCloseTo(0.5, within(0.01));
        assertThat(line.effect().low()).isLessThan(0.5);
    }

    /** However many forks: 4 % each way is 11 % on either side. */
    @Test
    void shouldHaveTheSessionsInTheInterval() {
        Line line = line(times(100, 100, 101, 99, 100), Rules.STANDARD);

        assertThat(line.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(line.reason()).contains("sessions that differ by 4.0 %");
        assertThat(Math.log(line.effect().high()) - Math.log(line.effect().low()))
                .isBetween(4 * 0.04 * Math.sqrt(2) * 0.97, 4 * 0.04 * Math.sqrt(2) * 1.03);
        assertThat(line.detectable()).isBetween(0.15, 0.30);
    }

    /** Without sessions it is Welch's interval: 0.1 +- t(3.83) s. */
    @Test
    void shouldBeWelchsWhereSessionsDoNotDiffer() {
        double[] base = {1, 1.1, 1.2};
        double[] head = {1.1, 1.3, 1.5};
        RowKey key = key("avgt", "ns/op");
        Line line = line(
                matched(
                        row(key, Math.exp(base[0]), Math.exp(base[1]), Math.exp(base[2])),
                        row(key, Math.exp(head[0]), Math.exp(head[1]), Math.exp(head[2]))),
                STEADY);

        // variances of means 0.01/3 and 0.04/3; 0.05²/3² / (0.01²/18 + 0.04²/18) = 2.941 degrees of freedom; t = 3.2182
        assertThat(Math.log(line.effect().ratio())).isCloseTo(0.2, within(1e-9));
        assertThat(Math.log(line.effect().high())).isCloseTo(0.2 + 3.2182 * Math.sqrt(0.05 / 3), within(2e-3));
    }

    @Test
    void shouldCallItEquivalentWhereTheIntervalIsWithinTheTolerance() {
        assertThat(line(times(100, 101, 99, 100, 100.5), STEADY).verdict()).isEqualTo(Verdict.EQUIVALENT);
    }

    @Test
    void shouldNotCallTwoPercentRegressedThatAreHardlyMoreThanTheBias() {
        assertThat(line(times(101.5, 101.4, 101.6, 101.5, 101.5), STEADY).verdict())
                .isEqualTo(Verdict.EQUIVALENT);
    }

    @Test
    void shouldSayThatOneForkIsTooFew() {
        Line line = line(times(200), Rules.STANDARD);

        assertThat(line.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(line.reason()).contains("head").contains("one fork");
        assertThat(line.effect().isKnown()).isFalse();
        assertThat(line.effect().ratio()).isCloseTo(2, within(0.01));
        assertThat(line.detectable()).isNaN();
    }

    @Test
    void shouldProveNoChangeByTwoForks() {
        for (double factor : new double[] {0.5, 2}) {
            Line line = line(times(100 * factor, 101 * factor), Rules.STANDARD);

            assertThat(line.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(line.reason()).isEqualTo("head: 2 forks prove no change, that takes 3");
            assertThat(line.effect().isKnown()).isTrue();
            assertThat(line.detectable()).isNaN();
        }
    }

    @Test
    void shouldCallTwoForksEquivalentWhereTheirIntervalIsWithinTheTolerance() {
        assertThat(line(times(100, 100.1), STEADY).verdict()).isEqualTo(Verdict.EQUIVALENT);
    }

    @Test
    void shouldTakeUnequalNumbersOfForks() {
        assertThat(line(times(200, 201, 200.5), Rules.STANDARD).verdict()).isEqualTo(Verdict.REGRESSED);
    }

    @Test
    void shouldHaveNoVerdictOnWhatWasRunOtherwise() {
        RowKey key = key("avgt", "ns/op");
        Line line = line(matched(row(key, 1, 1, 1), row(key, 2, 2, 2), "batchSize: 1 against 2"), Rules.STANDARD);

        assertThat(line.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(line.reason()).contains("batchSize");
    }

    @Test
    void shouldTakeForksThatDoNotVaryAtAll() {
        RowKey key = key("avgt", "ns/op");

        assertThat(line(matched(row(key, 7, 7, 7), row(key, 7, 7, 7)), STEADY).verdict())
                .isEqualTo(Verdict.EQUIVALENT);
        assertThat(line(matched(row(key, 7, 7, 7), row(key, 8, 8, 8)), STEADY).verdict())
                .isEqualTo(Verdict.REGRESSED);
    }
}
