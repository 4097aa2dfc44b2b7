package dev.ringside.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.chart.SyntheticRun;
import dev.ringside.results.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ContestTest {
    private static final String METRIC = "roundTrip";

    private static Cell entrant(int i) {
        return SyntheticRun.roundTrip("way-" + i, "block", 64);
    }

    /** One for each of {@code count}, by their true means and the standard deviation of the logarithm of their forks. */
    private static Optional<Contest> contest(
            int count, int forks, IntToDoubleFunction truth, IntToDoubleFunction noise, Random random) {
        SyntheticRun run = new SyntheticRun();
        List<Cell> entrants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] values = new double[forks];
            for (int fork = 0; fork < forks; fork++) {
                values[fork] = truth.applyAsDouble(i) * Math.exp(noise.applyAsDouble(i) * random.nextGaussian());
            }
            run.measured(entrant(i), METRIC, "ns/op", values);
            entrants.add(entrant(i));
        }
        return Contest.of(new Cells(run.build()), entrants, METRIC, /* lowerIsBetter= */ true);
    }

    private static int winners(int runs, IntToDoubleFunction noise) {
        Random random = new Random(11);
        int winners = 0;
        for (int i = 0; i < runs; i++) {
            winners += contest(8, 3, any -> 1000, noise, random)
                            .orElseThrow()
                            .ties()
                            .isEmpty()
                    ? 1
                    : 0;
        }
        return winners;
    }

    @Test
    void namesTheBestAndHowFarTheNextIs() {
        Contest contest =
                contest(4, 3, i -> 1000 * (i + 1), i -> 0.02, new Random(1)).orElseThrow();

        assertThat(contest.best().cell()).isEqualTo(entrant(0));
        assertThat(contest.ties()).isEmpty();
        assertThat(contest.next().orElseThrow().cell()).isEqualTo(entrant(1));
        assertThat(contest.margin().orElseThrow().low()).isBetween(1.8, 2.0);
        assertThat(contest.margin().orElseThrow().high()).isBetween(2.0, 2.2);
    }

    @Test
    void callsATieATie() {
        Contest contest = contest(4, 3, i -> i < 2 ? 1000 : 5000, i -> 0.03, new Random(2))
                .orElseThrow();

        assertThat(contest.ties()).hasSize(1);
        assertThat(List.of(contest.best().cell(), contest.ties().get(0).cell()))
                .containsExactlyInAnyOrder(entrant(0), entrant(1));
        assertThat(contest.margin().orElseThrow().mean()).isBetween(4.0, 6.0);
    }

    @Test
    void rarelyNamesAWinnerAmongEquals() {
        assertThat(winners(500, i -> 0.05)).isLessThanOrEqualTo(10);
    }

    @Test
    void rarelyNamesAWinnerAmongEqualsOfWhichSomeScatterMore() {
        assertThat(winners(500, i -> i % 2 == 0 ? 0.02 : 0.3)).isLessThanOrEqualTo(10);
        assertThat(winners(500, i -> i == 0 ? 0.5 : 0.03)).isLessThanOrEqualTo(10);
    }

    @Test
    void takesWhatIsProvenAndTinyForATie() {
        Contest contest = contest(2, 10, i -> i == 0 ? 1000 : 1010, i -> 0.0001, new Random(3))
                .orElseThrow();

        assertThat(contest.ties()).hasSize(1);
        assertThat(contest.next()).isEmpty();
    }

    @Test
    void tellsNothingOfSingleForks() {
        assertThat(contest(3, 1, i -> 1000 * (i + 1), i -> 0, new Random(4))).isEmpty();
        assertThat(contest(0, 1, i -> 1000, i -> 0, new Random(4))).isEmpty();
    }

    @Test
    void knowsWhereHigherIsBetter() {
        SyntheticRun run = new SyntheticRun()
                .measured(entrant(0), METRIC, "B/s", 100, 101, 99)
                .measured(entrant(1), METRIC, "B/s", 300, 301, 299);

        Contest contest = Contest.of(
                        new Cells(run.build()), List.of(entrant(0), entrant(1)), METRIC, /* lowerIsBetter= */ false)
                .orElseThrow();

        assertThat(contest.best().cell()).isEqualTo(entrant(1));
        assertThat(contest.margin().orElseThrow().mean()).isBetween(2.9, 3.1);
    }
}
