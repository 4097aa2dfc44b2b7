package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Run;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class ColdExplainedTest {
    private static final Map<String, Double> COLD =
            Map.of("firstRead", 12e6, "secondRead", 2.5e6, "firstReadMinorFaults", 8192.0);

    private static SyntheticRun cold(boolean huge) {
        return new SyntheticRun()
                .evidence(ExampleRuns.pages(/* present= */ false, huge))
                .measured(SyntheticRun.cell("ColdLap", "hugepages", huge ? "on" : "off"), COLD, 3, 0)
                .evidence(Map.of());
    }

    private static String[] row(Run run) {
        CombinedDomainXYPlot plot = (CombinedDomainXYPlot)
                Chart.COLD_EXPLAINED.of(run).pictures().get("").chart().getPlot();
        XYPlot panel = plot.getSubplots().get(0);
        return IntStream.rangeClosed(1, 4)
                .mapToObj(column -> ((SymbolAxis) panel.getRangeAxis(column)).getSymbols()[1])
                .toArray(String[]::new);
    }

    @Test
    void takesTheFirstReadApart() {
        SyntheticRun run = cold(/* huge= */ false)
                .measured(SyntheticRun.bare("Fact", "fact", "READ_FAULT"), "found", "ns/op", 1000, 1000, 1000);

        // 12 ms = 2.5 ms + 8192 x 1 us + 1.31 ms
        assertThat(row(run.build())).containsExactly("12 ms", "2.5 ms", "8192", "1.31 ms");
    }

    @Test
    void leavesTheFaultsOfHugePagesInTheRest() {
        SyntheticRun run = cold(/* huge= */ true)
                .measured(SyntheticRun.bare("Fact", "fact", "READ_FAULT"), "found", "ns/op", 1000, 1000, 1000);

        assertThat(row(run.build())).containsExactly("12 ms", "2.5 ms", "8192", "9.5 ms");
    }

    @Test
    void isNotDrawnWithoutTheCostOfAFault() {
        assertThat(Chart.COLD_EXPLAINED.of(cold(/* huge= */ false).build()))
                .isEqualTo(new Drawing.Nothing("no first read was measured beside what a page fault costs by itself"));
    }

    @Test
    void hasReadsAndWritesOfEveryScope() {
        Run run = ExampleRuns.allFlags(3).build();

        List<String> panels = Chart.COLD_EXPLAINED.of(run).pictures().get("").points().stream()
                .map(Point::x)
                .distinct()
                .toList();

        assertThat(panels)
                .hasSize(3)
                .filteredOn(title -> title.startsWith("first read"))
                .hasSize(2);
        Png.pixels(Chart.COLD_EXPLAINED.of(run).pictures().get(""));
    }
}
