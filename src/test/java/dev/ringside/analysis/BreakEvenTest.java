package dev.ringside.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.chart.SyntheticRun;
import dev.ringside.results.Cell;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
    private static final Cell PLAIN = SyntheticRun.cell("RingThroughput");
    private static final Cell FLAG = SyntheticRun.cell("RingThroughput", "hugepages", "on");

    /** Two rounds of a cell that differ by nothing; times in ns. */
    private static void add(SyntheticRun run, Cell cell, long setUp, double firstBlock, double steadyBlock) {
        run.evidence(Map.of("producer.setup.nanos", Long.toString(setUp), "consumer.before.apply.nanos", "0"));
        run.measured(
                cell,
                Map.of("firstWrite", firstBlock / 2, "firstRead", firstBlock / 2, "consumed", 1e9 / steadyBlock),
                2,
                0);
    }

    private static BreakEven breakEven(long setUp, double firstBlock, double steadyBlock) {
        SyntheticRun run = new SyntheticRun();
        add(run, PLAIN, 1_000_000, 10_000_000, 4_000_000);
        add(run, FLAG, setUp, firstBlock, steadyBlock);
        Map<Cell, List<BreakEven>> found = BreakEven.of(new Cells(run.build()), cell -> true);
        assertThat(found).hasSize(1);
        return found.values().iterator().next().get(0);
    }

    @Test
    void isPaidBackInTheFirstLapWhereFirstBlocksAreCheaper() {
        BreakEven found = breakEven(16_000_000, 5_000_000, 4_000_000);

        assertThat(found.cell()).isEqualTo(FLAG);
        assertThat(found.blocks().mean()).isEqualTo(3);
        assertThat(found.blocks().high()).isEqualTo(3);
        assertThat(found.extraSetUp().mean()).isEqualTo(15_000_000);
    }

    @Test
    void isPaidBackLaterWhereSteadyBlocksAre() {
        // 5 slots leave 15 ms - 5 * 1 ms = 10 ms, of which each further block takes 0.5 ms
        assertThat(breakEven(16_000_000, 9_000_000, 3_500_000).blocks().mean()).isBetween(25.0, 26.5);
    }

    @Test
    void isPaidBackAtOnceWhereSetUpIsCheaper() {
        assertThat(breakEven(500_000, 10_000_000, 4_000_000).blocks().mean()).isEqualTo(1);
    }

    @Test
    void isNeverPaidBackWhereNothingGetsFaster() {
        BreakEven found = breakEven(2_000_000, 10_000_000, 4_000_000);

        assertThat(found.isPaidBack()).isFalse();
        assertThat(found.blocks().low()).isInfinite();
    }

    @Test
    void tellsNothingWithoutACellThatHasNoFlags() {
        SyntheticRun run = new SyntheticRun();
        add(run, FLAG, 1, 2, 3);

        assertThat(BreakEven.of(new Cells(run.build()), cell -> true)).isEmpty();
    }
}
