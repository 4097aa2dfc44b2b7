package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void shouldReadTheSoftLimits() {
        assertThat(Limits.parse(Fixture.of("limits-6.18.txt"))).isEqualTo(new Limits(8388608, 819200));
    }

    @Test
    void shouldTakeTheSoftOfTwoLimits() {
        assertThat(Limits.parse("Max locked memory         65536                unlimited            bytes     \n"))
                .isEqualTo(new Limits(65536, Long.MAX_VALUE));
    }

    @Test
    void shouldReadUnlimited() {
        assertThat(Limits.parse("Max locked memory         unlimited            unlimited            bytes     \n"))
                .isEqualTo(new Limits(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @Test
    void shouldRefuseALimitThatIsNoNumber() {
        assertThatThrownBy(() ->
                        Limits.parse("Max locked memory         some                 more                 bytes\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("/proc/self/limits: Max locked memory must be a number, found \"some\"");
    }

    @Test
    void shouldReadThisProcess() {
        assertThat(Limits.read().lockedBytes()).isGreaterThanOrEqualTo(0);
    }
}
