package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.analysis.Cells;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RateLineTest {
    private static Cell at(long rate) {
        return ExampleLinks.link("OfferedRate", "pipe", "block", 64, "rate", Long.toString(rate));
    }

    /** Of one way: the p99 at each rate, NaN for a rate that was not reached. */
    private static RateLine line(Map<Long, Double> tails) {
        SyntheticRun run = new SyntheticRun();
        List<Cell> cells = new ArrayList<>();
        new TreeMap<>(tails).forEach((rate, nanos) -> {
            if (Double.isNaN(nanos)) {
                run.not(CellState.INVALID, at(rate), "97 % of what was due was reached");
            } else {
                run.measured(at(rate), RateLine.METRIC, "ns/op", nanos, nanos);
            }
            cells.add(at(rate));
        });
        return RateLine.of(new Cells(run.build()), cells).get(0);
    }

    @Test
    void hasItsKneeBeforeTheTailGrows() {
        assertThat(line(Map.of(1000L, 10e3, 10_000L, 25e3, 100_000L, 31e3)).knee())
                .hasValue(10_000L);
    }

    @Test
    void hasItsKneeBeforeARateThatIsNotReached() {
        RateLine line = line(Map.of(1000L, 10e3, 10_000L, 11e3, 100_000L, Double.NaN));

        assertThat(line.knee()).hasValue(10_000L);
        assertThat(line.gaps()).containsExactly(100_000L);
        assertThat(line.curve().name()).isEqualTo("pipe, knee after 10 k/s");
    }

    @Test
    void hasNoKneeWhereTheTailStaysShort() {
        RateLine line = line(Map.of(1000L, 10e3, 10_000L, 11e3, 100_000L, 29e3));

        assertThat(line.knee()).isEmpty();
        assertThat(line.curve().name()).isEqualTo("pipe");
    }
}
