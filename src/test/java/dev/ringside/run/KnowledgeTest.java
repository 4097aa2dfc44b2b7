package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    private static final String ROUND_TRIP = "dev.ringside.bench.RoundTripBenchmark.roundTrip";

    private static Knowledge of(String benchmark, Map<String, String> params) {
        return Knowledge.of(
                new PlannedCell(Cell.of(benchmark, params), Duration.ofMillis(100), Duration.ofMillis(100)));
    }

    private static Map<String, String> params(String transport) {
        return Map.of("transport", transport, "waiting", "block", "messageSize", "64", "placement", "UNPINNED");
    }

    @Test
    void shouldKnowARowOfThisBuildWithItsMode() {
        Knowledge known = of(ROUND_TRIP, params("pipe"));

        assertThat(known.isAvailable()).isTrue();
        assertThat(known.mode()).isNotEmpty();
        assertThat(known.threads()).isEqualTo(1);
    }

    @Test
    void shouldKnowNoRowOfAnotherBuild() {
        assertThat(of("dev.ringside.bench.RoundTripBenchmark.renamed", params("pipe"))
                        .unknown())
                .isEqualTo("it has no benchmark dev.ringside.bench.RoundTripBenchmark.renamed");
        assertThat(of(ROUND_TRIP, params("telepathy")).unknown()).contains("transport=telepathy is unknown");
        assertThat(of(ROUND_TRIP, Map.of("transport", "pipe")).unknown()).contains("has the parameters messageSize");
    }
}
