package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.procfs.CpuTime;
import org.junit.jupiter.api.Test;

/** Two processors for 2 s, which are 400 ticks; of a pair that sleeps and wakes ticks see less than it used. */
class OthersTimeTest {
    private static final long ALL = 400;

    private static OthersTime of(boolean whole, long tasks, long own, long shown, long busy) {
        return OthersTime.of(new CpuTime(2, whole, tasks, ALL - busy, 0), own, shown, busy, ALL);
    }

    @Test
    void shouldFindAnIntruderBesideAPairThatSleeps() {
        assertThat(of(true, 84, 128, 21, 165)).isEqualTo(new OthersTime(21, false));
    }

    /** Its processors were not idle when they were woken, and nobody had them. */
    @Test
    void shouldTakeWakeUpsOfIdleProcessorsForNobody() {
        assertThat(of(true, 73, 146, 1, 163)).isEqualTo(new OthersTime(1, false));
    }

    @Test
    void shouldSeeProcessesThatProcDoesNotShow() {
        assertThat(of(true, 300, 200, 0, 300)).isEqualTo(new OthersTime(100, true));
        assertThat(of(true, 220, 200, 0, 300)).isEqualTo(new OthersTime(0, false));
    }

    /** Processes elsewhere are no business of this run. */
    @Test
    void shouldAskTheProcessorsWhereTheRunMayUseAPartOfThem() {
        assertThat(of(false, 210, 200, 5000, 300)).isEqualTo(new OthersTime(10, true));
    }

    @Test
    void shouldNotFindMoreThanThereWas() {
        assertThat(of(true, 210, 200, 5000, 220)).isEqualTo(new OthersTime(20, false));
    }

    @Test
    void shouldKeepWhatIsBelowNothing() {
        assertThat(of(true, 200, 200, -3, 210)).isEqualTo(new OthersTime(-3, false));
    }
}
