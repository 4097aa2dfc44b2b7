package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void shouldTellABadArgumentOfTheUserFromOneOfOurs() {
        assertThat(ExitCode.of(new IllegalArgumentException("n=7"))).isEqualTo(ExitCode.BUG);
        assertThatThrownBy(() -> UsageException.checked(() -> {
                    throw new IllegalArgumentException("--n must be 1: n=7");
                }))
                .hasMessage("--n must be 1: n=7")
                .satisfies(failure -> assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.USAGE));
    }
}
