package dev.ringside.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringside.results.CellState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OverallTest {
    private final Random random = new Random(2);

    private Row row(int number, String mode, String unit, double score) {
        List<ForkScore> forks = new ArrayList<>();
        for (int fork = 1; fork <= 5; fork++) {
            forks.add(new ForkScore(fork, 0, Map.of(Measure.SCORE, score * Math.exp(0.01 * random.nextGaussian()))));
        }
        RowKey key = new RowKey("Row" + number + ".time", mode, 1, new TreeMap<>(), unit);
        return new Row(key, CellState.MEASURED, null, forks, new TreeMap<>(), List.of());
    }

    private Matched matched(int number, String mode, String unit, double ratio, String... differences) {
        return new Matched(row(number, mode, unit, 1), row(number, mode, unit, ratio), List.of(differences));
    }

    private Effect overall(List<Matched> matched) {
        return Overall.unpaired(Unpaired.lines(matched, Rules.STANDARD), Rules.STANDARD);
    }

    @Test
    void shouldBeTheGeometricMeanOfCosts() {
        // twice the time, and four times the operations: 2 and 1/4
        Effect overall = overall(List.of(matched(1, "avgt", "ns/op", 2), matched(2, "thrpt", "ops/s", 4)));

        assertThat(overall.ratio()).isCloseTo(Math.sqrt(0.5), within(0.02));
    }

    @Test
    void shouldNotAverageOutWhatSessionsDifferBy() {
        List<Matched> matched = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            matched.add(matched(number, "avgt", "ns/op", 1));
        }
        Effect overall = overall(matched);

        assertThat(Math.log(overall.high() / overall.low())).isCloseTo(2 * 1.96 * 0.04 * Math.sqrt(2), within(0.002));
    }

    @Test
    void shouldLeaveOutWhatIsNotComparableOrHasNoDirection() {
        Effect overall = overall(List.of(
                matched(1, "avgt", "ns/op", 2),
                matched(2, "avgt", "ns/op", 50, "batchSize: 1 against 2"),
                matched(3, "thrpt", "ns/op", 50)));

        assertThat(overall.ratio()).isCloseTo(2, within(0.05));
    }

    @Test
    void shouldBeUnknownOfNoRows() {
        assertThat(Overall.paired(List.of()).ratio()).isNaN();
        assertThat(overall(List.of()).isKnown()).isFalse();
    }
}
