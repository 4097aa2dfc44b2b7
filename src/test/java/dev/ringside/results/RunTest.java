package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {
    private final Run run = Run.of(Sample.info(), Sample.forks());

    @Test
    void shouldKeepOnlyWhatWasMeasured() {
        assertThat(run.cells(cell -> true)).containsExactly(Sample.THROUGHPUT, Sample.COLD);
        assertThat(run.measured().get(Sample.THROUGHPUT)).hasSize(2);
        assertThat(run.measured().get(Sample.COLD)).hasSize(1);
        assertThat(run.cells(cell -> cell.hasParam("mlock"))).isEqualTo(List.of(Sample.THROUGHPUT));
    }

    @Test
    void shouldTakeOneFigureOfEachFork() {
        assertThat(run.metric(Sample.THROUGHPUT, "consumed"))
                .contains(Interval.of((401.5 + 399.25) / 2, (402.75 + 1234.0625) / 2));
        assertThat(run.metric(Sample.COLD, "firstRead")).hasValueSatisfying(interval -> {
            assertThat(interval.mean()).isEqualTo(13512345.0);
            assertThat(interval.isKnown()).isFalse();
        });
    }

    @Test
    void shouldHaveNoFigureWhereNothingWasMeasured() {
        assertThat(run.metric(Sample.COLD, "consumed")).isEmpty();
        assertThat(run.metric(Sample.UNAVAILABLE, "consumed")).isEmpty();
    }

    @Test
    void shouldSayWhatBecameOfACell() {
        assertThat(run.outcome(Sample.UNAVAILABLE))
                .hasValueSatisfying(outcome -> assertThat(outcome.state()).isEqualTo(CellState.UNAVAILABLE));
        assertThat(run.outcome(Cell.of("dev.ringside.bench.Unknown.x", Sample.COLD.params())))
                .isEmpty();
    }
}
