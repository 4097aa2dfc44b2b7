package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.diff.Outcome;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void shouldTellEveryOutcomeFromTheOthers() {
        assertThat(Arrays.stream(Outcome.values()).map(ExitCode::of)).containsExactly(10, 13, 12, 11, 0);
    }

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
