package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.CellState;
import dev.ringside.results.Run;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class RowChartsTest {

    @Test
    void shouldCompareProtocolsWithAsManyProducersAndConsumers() {
        Run run = ExampleLinks.addProtocols(new SyntheticRun(), 2).build();

        List<XYPlot> panels = panels(Chart.PROTOCOLS.of(run));
        assertThat(panels).hasSize(4);
        assertThat(rows(panels.get(0))).hasSize(8).contains("cached cursor", "latest value", "many producers");
        assertThat(rows(panels.get(1))).containsExactly("broadcast");
        assertThat(rows(panels.get(2))).containsExactly("many producers", "mutex");
        assertThat(picture(Chart.PROTOCOLS.of(run)).points())
                .filteredOn(point -> point.unit().equals("messages lost/s"))
                .extracting(Point::series)
                .containsExactlyInAnyOrder("LATEST_VALUE 1:1", "DOUBLE_BUFFER 1:1");
    }

    @Test
    void shouldHoldABackingAgainstSystemVOfTheSameRound() {
        SyntheticRun run = new SyntheticRun();
        run.measured(SyntheticRun.cell("RingThroughput"), "consumedBytes", "B/s", 8e9, 8e9);
        run.measured(SyntheticRun.cell("RingThroughput", "backing", "POSIX"), "consumedBytes", "B/s", 1e10, 1e10);
        run.not(
                CellState.UNAVAILABLE,
                SyntheticRun.cell("RingThroughput", "backing", "HUGETLBFS"),
                "no hugetlbfs is mounted; mount -t hugetlbfs none /dev/hugepages");

        assertThat(Point.csv(picture(Chart.BACKINGS.of(run.build())).points())).isEqualTo("""
                        series,x,mean,low,high,forks,unit,note
                        hugetlbfs,33554432,,,,0,times sysv,unavailable: no hugetlbfs is mounted; mount -t hugetlbfs none /dev/hugepages
                        posix,33554432,1.25,1.25,1.25,2,times sysv,
                        posix,33554432,1.0E10,1.0E10,1.0E10,2,B/s,
                        sysv,33554432,1.0,1.0,1.0,2,times sysv,
                        sysv,33554432,8.0E9,8.0E9,8.0E9,2,B/s,
                        """);
    }

    @Test
    void shouldSayThatThereIsNothingToCompareWhereOnlyOneBackingWasMeasured() {
        Run run = new SyntheticRun()
                .measured(SyntheticRun.cell("RingThroughput", "backing", "POSIX"), Map.of("consumedBytes", 5e9), 2, 0)
                .build();

        assertThat(Chart.BACKINGS.of(run)).isInstanceOf(Drawing.Nothing.class);
    }

    private static Drawing.Picture picture(Drawing drawing) {
        return drawing.pictures().get("");
    }

    private static List<XYPlot> panels(Drawing drawing) {
        List<?> panels = ((CombinedDomainXYPlot) picture(drawing).chart().getPlot()).getSubplots();
        return panels.stream().map(XYPlot.class::cast).toList();
    }

    private static List<String> rows(XYPlot panel) {
        return Arrays.stream(((SymbolAxis) panel.getRangeAxis()).getSymbols())
                .skip(1)
                .toList();
    }
}
