package dev.ringside.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.RunInfo;
import org.junit.jupiter.api.Test;

/** A small share of what the document on error rates is made of: bounds that fifty runs cannot miss by chance. */
class ErrorRatesTest {
    private static final int RUNS = 50;
    private static final int ROWS = 20;

    private static Duets play(Condition condition, double forkCv, double effect) {
        return Duets.play(new Setting(condition, forkCv, effect), RUNS, ROWS, 11);
    }

    @Test
    void shouldNotCryWolfOnAHostThatDriftsAndHasBursts() {
        DuetErrors ours = play(Condition.DRIFT_AND_BURSTS, 0.02, 0).ours();

        assertThat(ours.falseAlarms.count()).isLessThanOrEqualTo(2);
        assertThat(ours.covered.share()).isBetween(0.93, 0.98);
        assertThat(ours.overallCovered.share()).isGreaterThan(0.82);
    }

    @Test
    void shouldFindWhatWasPlanted() {
        assertThat(play(Condition.QUIET, 0.02, 0.05).ours().found.share()).isGreaterThan(0.86);
        assertThat(play(Condition.QUIET, 0.05, 0.10).ours().found.share()).isGreaterThan(0.82);
    }

    /** Iterations of a fork share what the fork has drawn: a test that takes them for independent calls equal builds unequal nearly always. */
    @Test
    void shouldShowWhyTheForkIsTheUnitAndNotTheIteration() {
        Duets equal = play(Condition.QUIET, 0.02, 0);

        assertThat(equal.ours().falseAlarms.share()).isLessThan(0.05);
        for (OtherRule rule : new OtherRule[] {OtherRule.POOLED_T, OtherRule.RANKS_OF_ITERATIONS}) {
            for (Feeding feeding : Feeding.values()) {
                assertThat(equal.others().falseAlarms(feeding, rule).share())
                        .as(rule + " " + feeding)
                        .isGreaterThan(0.7);
            }
        }
        // each fork once, and only the number of questions is left: 1 - 0.975^20 = 40 %
        assertThat(equal.others()
                        .falseAlarms(Feeding.INTERLEAVED_ALIKE, OtherRule.RANKS_OF_FORKS)
                        .share())
                .isBetween(0.15, 0.6);
    }

    @Test
    void shouldHaveTheSessionsInTheIntervalsOfTwoRuns() {
        SessionErrors errors = SessionErrors.play(new Setting(Condition.QUIET, 0.03, 0.5), 5, 300, ROWS, 3);

        assertThat(errors.falseAlarms.share()).isLessThan(0.05);
        assertThat(errors.covered.share()).isBetween(0.91, 0.985);
        assertThat(errors.overallCovered.share()).isBetween(0.91, 0.985);
        assertThat(errors.found.share()).isGreaterThan(0.95);
    }

    @Test
    void shouldCoverWhereRowsStopEarly() {
        EarlyStop stop = EarlyStop.play(0.05, new RunInfo.Budget(1, 0.03, 8), 2_000, 4);

        assertThat(stop.coveredStopped.share()).isGreaterThan(0.915);
        assertThat(stop.meanForks()).isBetween(8.0, 20.0);
    }

    @Test
    void shouldWriteTheSameForTheSameSeed() {
        String document = ErrorRates.document(1, 4, 3, 1);

        assertThat(document).isEqualTo(ErrorRates.document(1, 4, 3, 1)).isNotEqualTo(ErrorRates.document(1, 4, 4, 1));
        assertThat(document).startsWith("# How often a verdict is wrong").doesNotContain("NaN");
    }

    @Test
    void shouldWriteTheSameHoweverManyPlayIt() {
        assertThat(ErrorRates.document(2, 4, 3, 4)).isEqualTo(ErrorRates.document(2, 4, 3, 1));
    }
}
