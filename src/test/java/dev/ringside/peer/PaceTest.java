package dev.ringside.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void shouldKeepToItsScheduleWhateverBecameOfTheMessages() {
        Pace pace = new Pace(50, 1000);

        assertThat(pace.due(0)).isEqualTo(50);
        assertThat(pace.due(1)).isEqualTo(1_000_050);
        assertThat(pace.due(3600L * 1000 * 24)).isEqualTo(50 + 24 * 3600 * SECOND);
    }

    @ParameterizedTest
    @CsvSource({"49, 0", "50, 1", "1000049, 1", "1000050, 2", "1000000049, 1000"})
    void shouldKnowHowManyWereDue(long now, long messages) {
        assertThat(new Pace(50, 1000).dueBy(now)).isEqualTo(messages);
    }

    @ParameterizedTest
    @CsvSource({
        "100000, 100000, ''",
        "100000, 99001, ''",
        "100000, 83000, 'offered 100000/s, reached 83000/s'",
        "100, 98, ''",
        "100, 90, 'offered 100/s, reached 90/s'",
        "1000000000, 20000000, 'offered 1000000000/s, reached 20000000/s'",
        "1, 0, ''",
    })
    void shouldTellARateThatWasNotReached(long rate, long received, String words) {
        assertThat(new Pace(0, rate).shortfall(SECOND, received).orElse("")).isEqualTo(words);
    }
}
