package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.analysis.Flags;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.Run;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;

/** Looks at rows, values and words; that they can be read was looked at by people. */
class ColdVsSteadyTest {

    @Test
    void shouldHaveARowForEachCombinationInAPanelForEachScope() {
        Drawing.Picture picture = picture(ExampleRuns.allFlags(5).build());

        List<XYPlot> panels = panels(picture);
        assertThat(panels).hasSize(2);
        assertThat(left(panels.get(0)))
                .hasSize(16)
                .contains("none", "pretouch + mlock", "pretouch + mlock + madvise + huge pages");
        assertThat(right(panels.get(0))).contains("8192 faults", "16 faults", "0 faults");
        assertThat(left(panels.get(1))).hasSize(16);
        assertThat(title(picture)).contains("32 MiB");
    }

    @Test
    void shouldSortRowsByTheFirstRead() {
        XYPlot panel = panels(picture(ExampleRuns.allFlags(5).build())).get(0);

        int first = panel.getDataset().indexOf("first read");
        double[] values = new double[16];
        for (int i = 0; i < values.length; i++) {
            values[i] = panel.getDataset().getXValue(first, i);
        }
        assertThat(values).isSorted();
        assertThat(left(panel).subList(14, 16)).containsExactlyInAnyOrder("none", "madvise");
    }

    @Test
    void shouldPutUnmeasuredRowsIntoWordsAndDrawNoValueForThem() {
        Run run = ExampleRuns.withoutHugePages(3).build();

        XYPlot panel = panels(picture(run)).get(0);
        assertThat(left(panel)).hasSize(16);
        assertThat(right(panel).subList(8, 16)).containsOnly("unavailable");
        assertThat(panel.getDataset().getItemCount(0)).isEqualTo(8);
        assertThat(picture(run).points()).noneMatch(point -> point.x().contains("huge pages"));
    }

    @Test
    void shouldNotDrawACellThatFailedInPart() {
        Cell cell = SyntheticRun.cell("ColdLap", "mlock", "on");
        Run run = new SyntheticRun()
                .measured(SyntheticRun.cell("ColdLap"), "firstRead", "ns/op", 12e6, 13e6)
                .measured(cell, "firstRead", "ns/op", 2e6)
                .partly(cell, "the fork hung: it was ended after 61 s")
                .build();

        XYPlot panel = panels(picture(run)).get(0);
        assertThat(left(panel)).containsExactly("none", "mlock");
        assertThat(right(panel)).containsExactly("", "failed");
        assertThat(panel.getDataset().getItemCount(0)).isEqualTo(1);
    }

    @Test
    void shouldTakeTheLargestSlotAndOneConsumerThatReadsInSequence() {
        Run run = new SyntheticRun()
                .measured(SyntheticRun.cell("ColdLap", "slotSize", "1048576"), "firstRead", "ns/op", 4e5)
                .measured(SyntheticRun.cell("ColdLap", "slotSize", "8388608"), "firstRead", "ns/op", 3e6)
                .measured(SyntheticRun.cell("ColdLap", "consumers", "2"), "firstRead", "ns/op", 9e6)
                .measured(SyntheticRun.cell("ColdLap", "read", "RANDOM"), "firstRead", "ns/op", 9e6)
                .build();

        assertThat(title(picture(run))).contains("8 MiB");
        assertThat(picture(run).points()).hasSize(1);
    }

    @Test
    void shouldNotMixBenchmarksInOnePanel() {
        SyntheticRun run = ExampleRuns.allFlags(2);
        for (String flag : Flags.NAMES) {
            run.measured(SyntheticRun.cell("ColdLap", flag, "on"), "firstRead", "ns/op", 1);
        }

        assertThat(picture(run.build()).points())
                .noneMatch(point -> point.value().mean() == 1);
    }

    @Test
    void shouldSayThatOneForkHasNoInterval() {
        assertThat(footer(picture(ExampleRuns.allFlags(1).build()))).contains("1 fork a point, so no intervals");
        assertThat(footer(picture(ExampleRuns.allFlags(3).build()))).contains("3 forks a point", "95 %");
    }

    @Test
    void shouldNameHostProcessorKernelRevisionAndRun() {
        assertThat(footer(picture(ExampleRuns.allFlags(3).build())))
                .contains("ringside-1", "AMD EPYC 7763", "Linux 6.8.0-45-generic", "revision 1d7b2c8", "run 20260901T");
    }

    @Test
    void shouldDrawZeroesAndNineDecades() {
        Cell plain = SyntheticRun.cell("ColdLap");
        Cell locked = SyntheticRun.cell("ColdLap", "mlock", "on");
        Run zeroes =
                new SyntheticRun().measured(plain, "firstRead", "ns/op", 0, 0).build();
        Run decades = new SyntheticRun()
                .measured(plain, "firstRead", "ns/op", 12e9, 13e9)
                .measured(locked, "firstRead", "ns/op", 12, 13)
                .build();

        assertThat(Png.pixels(picture(zeroes)).getHeight()).isPositive();
        assertThat(Png.pixels(picture(decades)).getHeight()).isPositive();
        assertThat(plot(picture(decades)).getDomainAxis().getLabel()).contains("logarithmic");
    }

    @Test
    void shouldGrowWithItsRows() {
        Run one = new SyntheticRun()
                .measured(SyntheticRun.cell("ColdLap"), "firstRead", "ns/op", 12e6)
                .not(CellState.UNAVAILABLE, SyntheticRun.cell("ColdLap", "hugepages", "on"), ExampleRuns.NO_POOL)
                .build();

        assertThat(picture(one).height())
                .isLessThan(picture(ExampleRuns.allFlags(1).build()).height() / 3);
    }

    private static Drawing.Picture picture(Run run) {
        return (Drawing.Picture) Chart.COLD_VS_STEADY.of(run);
    }

    private static CombinedDomainXYPlot plot(Drawing.Picture picture) {
        return (CombinedDomainXYPlot) picture.chart().getPlot();
    }

    private static List<XYPlot> panels(Drawing.Picture picture) {
        List<?> panels = plot(picture).getSubplots();
        return panels.stream().map(XYPlot.class::cast).toList();
    }

    private static List<String> left(XYPlot panel) {
        return labels(panel, 0);
    }

    private static List<String> right(XYPlot panel) {
        return labels(panel, 1);
    }

    /** Without the row of the title. */
    private static List<String> labels(XYPlot panel, int axis) {
        String[] symbols = ((SymbolAxis) panel.getRangeAxis(axis)).getSymbols();
        return Arrays.asList(symbols).subList(1, symbols.length);
    }

    private static String title(Drawing.Picture picture) {
        return picture.chart().getTitle().getText();
    }

    private static String footer(Drawing.Picture picture) {
        JFreeChart chart = picture.chart();
        return Stream.of(chart.getSubtitles().toArray())
                .filter(TextTitle.class::isInstance)
                .map(title -> ((TextTitle) title).getText())
                .reduce("", (all, text) -> all + text + "\n");
    }
}
