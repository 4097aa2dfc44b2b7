package dev.ringside.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.chart.ExampleRuns;
import dev.ringside.chart.SyntheticRun;
import dev.ringside.results.Cell;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColdModelTest {
    private static final String METRIC = "firstRead";

    private static Map<String, String> pages(String present, String all, String kib, String merged) {
        return Map.of(
                "consumer.before.seen.presentPages", present,
                "consumer.before.seen.payloadPages", all,
                "consumer.before.seen.pageKib", kib,
                "consumer.before.seen.pmdMappedKib", merged);
    }

    private static List<ColdModel> models(SyntheticRun run) {
        return ColdModel.of(new Cells(run.build()), cell -> true, Touch.READ);
    }

    @Test
    void groupsCombinationsByThePagesThatTheConsumerHad() {
        List<ColdModel> models = models(ExampleRuns.allFlags(3));

        assertThat(models).hasSize(2);
        ColdModel both = models.stream()
                .filter(model -> model.setting().param("scope").equals("BOTH"))
                .findFirst()
                .orElseThrow();
        assertThat(both.groups()).hasSize(4);
        assertThat(both.explained()).isGreaterThan(0.95);
        ColdModel.Group cold = both.groups().get(0);
        assertThat(cold.pages()).isEqualTo(new Pages(Pages.Presence.NONE, 4));
        assertThat(cold.cells()).hasSize(2);
        assertThat(cold.ways()).extracting(Flags::label).containsExactly("none");
        ColdModel.Group there = both.groups().get(2);
        assertThat(there.pages()).isEqualTo(new Pages(Pages.Presence.ALL, 4));
        assertThat(there.ways()).extracting(Flags::label).containsExactlyInAnyOrder("mlock", "pretouch");
    }

    @Test
    void takesPagesThatTheKernelMergedForLargeOnes() {
        Cell cell = SyntheticRun.cell("ColdLap", "madvise", "collapse");
        SyntheticRun run = new SyntheticRun()
                .evidence(pages("40960", "40960", "4", "163840"))
                .measured(cell, METRIC, "ns/op", 1, 2);

        assertThat(models(run).get(0).groups().get(0).pages()).isEqualTo(new Pages(Pages.Presence.ALL, 2048));
    }

    @Test
    void knowsPagesOfWhichSomeAreThere() {
        SyntheticRun run = new SyntheticRun()
                .evidence(pages("17", "40960", "4", "0"))
                .measured(SyntheticRun.cell("ColdLap"), METRIC, "ns/op", 1, 2);

        assertThat(models(run).get(0).groups().get(0).pages().presence()).isEqualTo(Pages.Presence.SOME);
    }

    @Test
    void leavesOutCellsWhoseForksSawDifferentPagesOrNone() {
        Cell torn = SyntheticRun.cell("ColdLap");
        SyntheticRun run = new SyntheticRun()
                .evidence(pages("0", "40960", "4", "0"))
                .measured(torn, METRIC, "ns/op", 1)
                .evidence(pages("40960", "40960", "4", "0"))
                .measured(torn, METRIC, "ns/op", 2)
                .evidence(Map.of())
                .measured(SyntheticRun.cell("ColdLap", "mlock", "on"), METRIC, "ns/op", 1, 2);

        assertThat(models(run)).isEmpty();
    }
}
