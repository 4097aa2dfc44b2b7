package dev.ringside.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {
    @ParameterizedTest
    @CsvSource({
        "1.1, 1.2, HOLDS",
        "1.0, 1.5, HOLDS",
        "0.9, 1.2, CANNOT_BE_MEASURED",
        "1.4, 1.6, CANNOT_BE_MEASURED",
        "0.1, 9, CANNOT_BE_MEASURED",
        "0.1, 0.9, DOES_NOT_HOLD",
        "1.6, 1.7, DOES_NOT_HOLD",
        "NaN, NaN, CANNOT_BE_MEASURED"
    })
    void judgesByTheWholeInterval(double low, double high, State state) {
        assertThat(new Range(1, 1.5).judge(new Interval(1.2, low, high, 3))).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, HOLDS",
        "0.003, -0.003, 0.009, DOES_NOT_HOLD",
        "0.003, NaN, NaN, DOES_NOT_HOLD",
        "0, NaN, NaN, CANNOT_BE_MEASURED"
    })
    void countsOneSightingAgainstNone(double mean, double low, double high, State state) {
        assertThat(Range.none().judge(new Interval(mean, low, high, 3))).isEqualTo(state);
    }

    @Test
    void saysWhereItIs() {
        assertThat(Range.none().words()).isEqualTo("none");
        assertThat(Range.atLeast(3).words()).isEqualTo("3 or more");
        assertThat(Range.atMost(0.01).words()).isEqualTo("0.01 or less");
        assertThat(new Range(1.08, 1.17).words()).isEqualTo("1.08 to 1.17");
    }
}
