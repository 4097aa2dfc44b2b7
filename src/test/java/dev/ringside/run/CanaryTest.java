package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.placement.Placement;
import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import dev.ringside.run.Canary.Site;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CanaryTest {
    private static final Site TWO_CORES = new Site(Placement.SAME_L3, true);
    private static final PlannedCell ROW =
            new PlannedCell(Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of("n", "1")), 5, 7, false, false);

    @ParameterizedTest
    @EnumSource(Canary.class)
    void shouldBeKnownAgain(Canary canary) {
        assertThat(Canary.of(canary.planned(TWO_CORES))).contains(canary);
        assertThat(Canary.of(canary.planned(new Site(Placement.UNPINNED, false))))
                .contains(canary);
    }

    @ParameterizedTest
    @EnumSource(Canary.class)
    void shouldNameABenchmarkAndParametersThatThereAre(Canary canary) {
        Cell cell = canary.cell(TWO_CORES);
        Place place = new Place("a canary");
        Sweep sweep = new Sweep(
                cell.shortName(),
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                cell.params().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> new Values(List.of(entry.getValue()), place))),
                place);

        assertThat(Sweeps.expand(sweep)).extracting(PlannedCell::cell).containsExactly(cell);
    }

    @Test
    void shouldStandBesideEveryRow() {
        List<PlannedCell> all = Canary.beside(List.of(ROW), TWO_CORES);

        assertThat(all).hasSize(1 + Canary.values().length).startsWith(ROW);
        assertThat(all.subList(1, all.size())).allMatch(PlannedCell::canary).allMatch(PlannedCell::unasked);
    }

    @Test
    void shouldNotMeasureARowTwice() {
        PlannedCell pipe = new PlannedCell(Canary.PIPE_ROUND_TRIP.cell(TWO_CORES), 500, 1000, false, false);
        List<PlannedCell> all = Canary.beside(List.of(ROW, pipe), TWO_CORES);

        assertThat(all).hasSize(1 + Canary.values().length).contains(pipe.asCanary());
        assertThat(pipe.asCanary().unasked()).isFalse();
    }

    @Test
    void shouldTakeTheRingWhereThereIsNoCompiler() {
        assertThat(Canary.CORE_TO_CORE.cell(TWO_CORES).params()).containsEntry("floor", "c-line");
        assertThat(Canary.CORE_TO_CORE.cell(new Site(Placement.SAME_L3, false)).params())
                .containsEntry("transport", "ring-in-place")
                .containsEntry("waiting", "spin");
    }

    @Test
    void shouldSitOnTwoCoresThatShareACacheOrElseAsTheHostCan() {
        assertThat(Site.of(List.of(Placement.values()), 8, true).placement()).isEqualTo(Placement.SAME_L3);
        assertThat(Site.of(List.of(Placement.UNPINNED, Placement.SMT_SIBLING), 2, true)
                        .placement())
                .isEqualTo(Placement.SMT_SIBLING);
        assertThat(Site.of(List.of(Placement.UNPINNED, Placement.SAME_CORE), 4, true)
                        .placement())
                .isEqualTo(Placement.UNPINNED);
    }

    @Test
    void shouldSayOnOneProcessorThatThereAreNoTwo() {
        assertThat(Site.of(List.of(Placement.UNPINNED, Placement.SAME_CORE), 1, true)
                        .placement())
                .isEqualTo(Placement.SAME_L3);
    }

    @Test
    void shouldBeNoCanaryWhereItIsNotPlannedAsOne() {
        assertThat(Canary.of(ROW)).isEmpty();
        assertThat(Canary.of(ROW.asCanary())).isEmpty();
    }
}
