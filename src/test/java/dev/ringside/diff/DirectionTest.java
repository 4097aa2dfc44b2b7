package dev.ringside.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {
    @ParameterizedTest
    @CsvSource({
        "thrpt, ops/s, HIGHER_IS_BETTER",
        "thrpt, ops/ns, HIGHER_IS_BETTER",
        "avgt, ns/op, LOWER_IS_BETTER",
        "sample, us/op, LOWER_IS_BETTER",
        "ss, ms/op, LOWER_IS_BETTER",
        "ss, s, LOWER_IS_BETTER",
        // what JMH does not count itself
        "avgt, B/s, HIGHER_IS_BETTER",
        "thrpt, faults/op, LOWER_IS_BETTER",
        "ss, B, LOWER_IS_BETTER",
        "thrpt, msg/s, HIGHER_IS_BETTER",
        // one of the two unknown
        "other, ops/s, HIGHER_IS_BETTER",
        "other, ns, LOWER_IS_BETTER",
        "thrpt, bananas, HIGHER_IS_BETTER",
        "other, bananas, UNKNOWN",
        // the two contradict each other
        "thrpt, ns/op, UNKNOWN",
        "avgt, ops/s, UNKNOWN",
        "sample, ops/us, UNKNOWN"
    })
    void isToldByModeAndUnit(String mode, String unit, Direction direction) {
        assertThat(Direction.of(mode, unit)).isEqualTo(direction);
    }
}
