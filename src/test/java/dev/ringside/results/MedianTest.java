package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianTest {

    /** The ranks of the tables in textbooks on the sign test. */
    @ParameterizedTest
    @CsvSource({"6,1", "8,1", "9,2", "11,2", "12,3", "15,4", "20,6", "25,8"})
    void shouldTakeTheRanksOfTheSignTest(int count, int rank) {
        double[] values =
                IntStream.rangeClosed(1, count).mapToDouble(i -> count + 1 - i).toArray();

        assertThat(Median.of(values)).isEqualTo(new Median((count + 1) / 2.0, rank, count + 1 - rank, count));
    }

    @Test
    void shouldHaveNoIntervalBelowSixValues() {
        Median median = Median.of(1, 2, 9, 3, 2.5);

        assertThat(median.median()).isEqualTo(2.5);
        assertThat(median.isKnown()).isFalse();
        assertThat(Median.of(7).isKnown()).isFalse();
    }
}
