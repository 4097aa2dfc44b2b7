package dev.ringside.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolmTest {
    @Test
    void shouldAskLessOfEachThatIsLeft() {
        assertThat(Holm.rejected(new double[] {0.004, 0.0033, 0.011}, 0.01)).containsExactly(true, true, false);
        assertThat(Holm.rejected(new double[] {0.004, 0.0034, 0.011}, 0.01)).containsExactly(false, false, false);
    }

    @Test
    void shouldStopAtTheFirstThatIsNotRejected() {
        assertThat(Holm.rejected(new double[] {0.0001, 0.006, 0.0099}, 0.01)).containsExactly(true, false, false);
    }

    @Test
    void shouldCountWhatIsNotKnownAsAQuestion() {
        assertThat(Holm.rejected(new double[] {0.006, Double.NaN}, 0.01)).containsExactly(false, false);
        assertThat(Holm.rejected(new double[] {0.004, Double.NaN}, 0.01)).containsExactly(true, false);
        assertThat(Holm.rejected(new double[0], 0.01)).isEmpty();
    }
}
