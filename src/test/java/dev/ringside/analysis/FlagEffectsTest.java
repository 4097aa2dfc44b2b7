package dev.ringside.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringside.chart.ExampleRuns;
import dev.ringside.chart.SyntheticRun;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.Interval;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class FlagEffectsTest {
    private static final String METRIC = "consumedBytes";

    /** All combinations: {@code truth} is the logarithm of what a cell really has, to which each fork adds its own noise and that of its round. */
    private static SyntheticRun run(
            ToDoubleFunction<Cell> truth, int rounds, double noise, double drift, Random random) {
        SyntheticRun run = new SyntheticRun();
        double[] ofRound = random.doubles(rounds).map(share -> drift * share).toArray();
        for (Cell cell : ExampleRuns.combinations()) {
            double[] values = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                values[i] = 1e9 * Math.exp(truth.applyAsDouble(cell) + ofRound[i] + noise * random.nextGaussian());
            }
            run.measured(cell, METRIC, "B/s", values);
        }
        return run;
    }

    private static boolean isOn(Cell cell, String flag) {
        return cell.param(flag).equals("on");
    }

    private static List<FlagEffect> effects(SyntheticRun run) {
        Cells cells = new Cells(run.build());
        return FlagEffects.of(cells, Factorial.of(cells, cell -> true, METRIC).get(0), METRIC);
    }

    private static Interval ratio(List<FlagEffect> effects, String... flags) {
        return effects.stream()
                .filter(effect -> effect.flags().equals(List.of(flags)))
                .findFirst()
                .orElseThrow()
                .ratio();
    }

    @Test
    void findsEachFlagsShareAndWhatTwoDoTogether() {
        List<FlagEffect> effects = effects(run(
                cell -> (isOn(cell, "hugepages") ? Math.log(1.2) : 0)
                        + (isOn(cell, "mlock") ? Math.log(0.9) : 0)
                        + (isOn(cell, "mlock") && isOn(cell, "madvise") ? Math.log(1.5) : 0),
                3,
                0,
                0,
                new Random(1)));

        assertThat(effects).hasSize(10);
        assertThat(ratio(effects, "hugepages").mean()).isCloseTo(1.2, within(1e-9));
        assertThat(ratio(effects, "pretouch").mean()).isCloseTo(1, within(1e-9));
        assertThat(ratio(effects, "mlock").mean()).isCloseTo(0.9 * Math.sqrt(1.5), within(1e-9));
        assertThat(ratio(effects, "mlock", "madvise").mean()).isCloseTo(1.5, within(1e-9));
        assertThat(ratio(effects, "pretouch", "hugepages").mean()).isCloseTo(1, within(1e-9));
    }

    @Test
    void isNotMisledByRoundsThatDiffer() {
        Interval ratio =
                ratio(effects(run(cell -> isOn(cell, "hugepages") ? 0.1 : 0, 3, 0.002, 2, new Random(2))), "hugepages");

        assertThat(ratio.low()).isLessThan(Math.exp(0.1)).isGreaterThan(1.09);
        assertThat(ratio.high()).isGreaterThan(Math.exp(0.1)).isLessThan(1.12);
    }

    @Test
    void coversTheTruthAsOftenAsItSays() {
        Random random = new Random(3);
        int covered = 0;
        int found = 0;
        int runs = 200;
        for (int i = 0; i < runs; i++) {
            for (FlagEffect effect : effects(run(cell -> 0, 3, 0.05, 0.2, random))) {
                covered += effect.ratio().low() <= 1 && effect.ratio().high() >= 1 ? 1 : 0;
                found += effect.chance() < 0.05 ? 1 : 0;
            }
        }
        assertThat(covered / (10.0 * runs)).isBetween(0.93, 0.97);
        assertThat(found / (10.0 * runs)).isBetween(0.03, 0.07);
    }

    @Test
    void hasNoIntervalOfOneFork() {
        List<FlagEffect> effects = effects(run(cell -> 0, 1, 0.05, 0, new Random(4)));

        assertThat(effects).hasSize(10).noneMatch(effect -> effect.ratio().isKnown());
        assertThat(effects).allMatch(effect -> effect.chance() == 1);
    }

    @Test
    void doesWithoutAFlagThatTheHostRefuses() {
        SyntheticRun run = run(cell -> isOn(cell, "pretouch") ? 0.1 : 0, 3, 0, 0, new Random(5));
        for (Cell cell : ExampleRuns.combinations()) {
            if (isOn(cell, "hugepages")) {
                run.not(CellState.UNAVAILABLE, cell, "no pool");
            }
        }

        List<FlagEffect> effects = effects(run);

        assertThat(effects).hasSize(6).noneMatch(effect -> effect.flags().contains("hugepages"));
        assertThat(ratio(effects, "pretouch").mean()).isCloseTo(Math.exp(0.1), within(1e-9));
    }

    @Test
    void askNothingOfCellsThatDifferInNoFlag() {
        SyntheticRun run = new SyntheticRun().measured(SyntheticRun.cell("RingThroughput"), METRIC, "B/s", 1, 2);

        assertThat(Factorial.of(new Cells(run.build()), cell -> true, METRIC)).isEmpty();
    }

    @Test
    void passesOverFiguresThatHaveNoLogarithm() {
        SyntheticRun run = new SyntheticRun()
                .measured(SyntheticRun.cell("RingThroughput"), METRIC, "B/s", 0, 2)
                .measured(SyntheticRun.cell("RingThroughput", "mlock", "on"), METRIC, "B/s", 1, 2);

        assertThat(Factorial.of(new Cells(run.build()), cell -> true, METRIC)).isEmpty();
    }
}
