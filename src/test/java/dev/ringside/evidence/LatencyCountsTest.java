package dev.ringside.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatencyCountsTest {
    private static final double[] PERCENTS = {0.1, 25, 50, 90, 99, 99.9, 99.99, 100};

    private final Random random = new Random(11);

    @Test
    void saysWhatHdrHistogramSays() {
        LatencyCounts counts = new LatencyCounts();
        for (int round = 0; round < 300; round++) {
            Histogram histogram = new Histogram(HistogramText.DIGITS);
            int samples = 1 + random.nextInt(3_000);
            double middle = Math.exp(30 * random.nextDouble());
            for (int i = 0; i < samples; i++) {
                histogram.recordValueWithCount(
                        (long) (middle * Math.exp(random.nextGaussian())), 1 + random.nextInt(1 << random.nextInt(24)));
            }

            counts.read(HistogramText.of(histogram));

            assertThat(counts.count()).isEqualTo(histogram.getTotalCount());
            for (double percent : PERCENTS) {
                assertThat(counts.percentile(percent)).isEqualTo(histogram.getValueAtPercentile(percent));
            }
        }
    }

    @Test
    void readsHistogramsOfOtherShapes() {
        Histogram histogram = new Histogram(10, 1_000_000, 2);
        histogram.recordValue(12_345);
        LatencyCounts counts = new LatencyCounts();

        counts.read(HistogramText.of(histogram));

        assertThat(counts.count()).isEqualTo(1);
        assertThat(counts.percentile(50)).isEqualTo(histogram.getValueAtPercentile(50));
    }

    @Test
    void readsNoneThatIsEmpty() {
        LatencyCounts counts = new LatencyCounts();

        counts.read(HistogramText.of(new Histogram(HistogramText.DIGITS)));

        assertThat(counts.count()).isZero();
        assertThat(counts.percentile(50)).isZero();
    }

    @Test
    void refusesWhatIsNoHistogram() {
        Histogram histogram = new Histogram(HistogramText.DIGITS);
        for (int i = 1; i < 1_000; i++) {
            histogram.recordValue(i * i);
        }
        byte[] whole = Base64.getDecoder().decode(HistogramText.of(histogram));
        LatencyCounts counts = new LatencyCounts();
        for (int round = 0; round < 2_000; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                counts.read(Base64.getEncoder().encodeToString(broken));
                assertThat(counts.percentile(99)).isNotNegative();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("no histogram");
            }
        }
        assertThatThrownBy(() -> counts.read("@@")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> counts.read("")).isInstanceOf(IllegalArgumentException.class);
    }
}
