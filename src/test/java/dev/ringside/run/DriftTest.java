package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringside.placement.Placement;
import dev.ringside.results.CanaryDrift;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Metric;
import dev.ringside.results.PlannedCell;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final PlannedCell PIPE = Canary.PIPE_ROUND_TRIP.planned(new Canary.Site(Placement.UNPINNED, false));

    private static ForkRecord fork(int round, double nanos) {
        return fork(round, CellState.MEASURED, Map.of("roundTrip", new Metric("ns/op", List.of(nanos))));
    }

    private static ForkRecord fork(int round, CellState state, Map<String, Metric> metrics) {
        return new ForkRecord(
                PIPE.cell(), round, round, Instant.EPOCH, 1, 1, state, null, "roundTrip", metrics, Map.of(), null);
    }

    @Test
    void shouldHoldTheLatestRoundAgainstTheMedianOfAll() {
        List<CanaryDrift> drift = Drift.of(List.of(PIPE), List.of(fork(1, 9_000), fork(3, 12_000), fork(2, 10_000)));

        assertThat(drift).hasSize(1);
        CanaryDrift pipe = drift.get(0);
        assertThat(pipe.name()).isEqualTo("pipe round trip");
        assertThat(pipe.median()).isEqualTo(10_000);
        assertThat(pipe.latest()).isCloseTo(0.2, within(1e-9));
        assertThat(pipe.lowest()).isCloseTo(-0.1, within(1e-9));
        assertThat(pipe.worst()).isEqualTo(pipe.highest());
        assertThat(pipe.rounds()).isEqualTo(3);
        assertThat(pipe.now()).isEqualTo("pipe round trip +20 %");
    }

    @Test
    void shouldTakeTwoHostsForNoDrift() {
        List<CanaryDrift> drift = Drift.of(
                List.of(PIPE),
                List.of(
                        fork(1, 9_000).merged(1, "a", "1/2"),
                        fork(1, 30_000).merged(2, "b", "2/2"),
                        fork(2, 9_000).merged(3, "a", "1/2"),
                        fork(2, 30_300).merged(4, "b", "2/2").beside()));

        assertThat(drift).extracting(CanaryDrift::run).containsExactly("a", "b");
        assertThat(drift.get(0).worst()).isZero();
        assertThat(drift.get(1).median()).isEqualTo(30_150);
        assertThat(drift.get(1).worst()).isCloseTo(0.005, within(1e-4));
    }

    @Test
    void shouldSayNothingOfACanaryThatWasNotMeasured() {
        assertThat(Drift.of(List.of(PIPE), List.of())).isEmpty();
        assertThat(Drift.of(List.of(PIPE), List.of(fork(1, CellState.FAILED, Map.of()))))
                .isEmpty();
    }
}
