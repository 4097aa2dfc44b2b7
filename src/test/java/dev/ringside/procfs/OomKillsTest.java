package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OomKillsTest {
    @Test
    void shouldReadTheCounter() {
        assertThat(OomKills.parse("pgfault 12\noom_kill 3\noom_kill_other 9\n")).isEqualTo(3);
    }

    @Test
    void shouldTakeAKernelWithoutItForOneThatHasKilledNothing() {
        assertThat(OomKills.parse("pgfault 12\n")).isZero();
    }
}
