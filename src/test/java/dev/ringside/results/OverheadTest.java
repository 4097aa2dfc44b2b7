package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverheadTest {
    @Test
    void shouldSumToTheMeanOverheadWhateverPhasesAForkHas() {
        Overhead overhead = Overhead.of(
                List.of(
                        fork("jmh", 0.1, "scratch", 0.3, "exit", 0.2),
                        fork("jmh", 0.1, "setUp", 0.1, "exit", 0.2),
                        fork("jmh", 0.3, "scratch", 0.1, "exit", 0.2)),
                6.5);

        assertThat(overhead.meanSecondsByPhase().get("scratch")).isCloseTo(0.4 / 3, within(1e-12));
        assertThat(overhead.meanSeconds()).isCloseTo((0.6 + 0.4 + 0.6) / 3, within(1e-12));
        assertThat(overhead.meanSecondsByPhase().keySet()).startsWith("jmh").endsWith("exit");
        assertThat(overhead.preparationSeconds()).isEqualTo(6.5);
    }

    private static ForkRecord fork(Object... phases) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (int i = 0; i < phases.length; i += 2) {
            seconds.put((String) phases[i], (Double) phases[i + 1]);
        }
        return new ForkRecord(
                        Sample.COLD,
                        1,
                        1,
                        Instant.EPOCH,
                        1,
                        1,
                        CellState.MEASURED,
                        null,
                        null,
                        Map.of(),
                        Map.of(),
                        null)
                .spent(seconds);
    }
}
