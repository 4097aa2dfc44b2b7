package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.evidence.HistogramText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final Percentage PRECISE = Percentage.withPercentage(0.1);

    private static ForkRecord fork(Map<String, String> evidence) {
        return new ForkRecord(
                Sample.COLD, 1, 1, Instant.EPOCH, 1, 1, CellState.MEASURED, null, "latency", Map.of(), evidence, null);
    }

    /** A fork that recorded {@code from}, {@code from + 1} and so on, in microseconds. */
    private static ForkRecord fork(int from, int count) {
        Histogram histogram = new Histogram(HistogramText.DIGITS);
        for (int i = 0; i < count; i++) {
            histogram.recordValue((from + i) * 1000L);
        }
        return fork(Map.of(HistogramText.NAME, HistogramText.of(histogram)));
    }

    @Test
    void shouldReadWhatAForkKept() {
        Latencies latencies = Latencies.of(fork(1, 1000)).orElseThrow();

        assertThat(latencies.count()).isEqualTo(1000);
        assertThat((double) latencies.percentile(50)).isCloseTo(500_000, PRECISE);
        assertThat((double) latencies.percentile(99)).isCloseTo(990_000, PRECISE);
        assertThat((double) latencies.max()).isCloseTo(1_000_000, PRECISE);
        assertThat(latencies.mean()).isCloseTo(500_500, PRECISE);
    }

    @Test
    void shouldMergeForksAndNotAverageTheirPercentiles() {
        Latencies merged = Latencies.merged(List.of(fork(1, 900), fork(Map.of()), fork(100_001, 100)))
                .orElseThrow();

        assertThat(merged.count()).isEqualTo(1000);
        assertThat((double) merged.percentile(90)).isCloseTo(900_000, PRECISE);
        assertThat((double) merged.percentile(99.9)).isCloseTo(100_099_000, PRECISE);
    }

    @Test
    void shouldKeepAStallOfAnHour() {
        Histogram histogram = new Histogram(HistogramText.DIGITS);
        histogram.recordValue(3_600_000_000_000L);

        assertThat((double) HistogramText.parse(HistogramText.of(histogram)).getMaxValue())
                .isCloseTo(3.6e12, PRECISE);
    }

    @Test
    void shouldFindNoneWhereAForkKeptNone() {
        assertThat(Latencies.of(fork(Map.of()))).isEmpty();
        assertThat(Latencies.merged(List.of(fork(Map.of())))).isEmpty();
    }

    @Test
    void shouldSayThatATextIsNoHistogram() {
        assertThatThrownBy(() -> Latencies.of(fork(Map.of(HistogramText.NAME, "bm90IGl0"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no histogram");
    }
}
