package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.CellState;
import dev.ringside.results.Run;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class LinkThroughputTest {
    private static final List<Long> SIZES = List.of(64L, 4096L, 1L << 20);

    @Test
    void shouldHaveAPanelForEachFamilyAndKindOfWaitingWhereOneHasTooManyLines() {
        List<XYPlot> panels = panels(main(ExampleLinks.throughput(2, SIZES).build()));

        assertThat(panels)
                .extracting(panel -> panel.getDomainAxis(1).getLabel())
                .containsExactly(
                        "shared memory  ·  both sides may sleep",
                        "shared memory  ·  both sides spin",
                        "pipes and files  ·  both sides may sleep",
                        "pipes and files  ·  both sides spin",
                        "sockets  ·  both sides may sleep",
                        "sockets  ·  both sides spin",
                        "message queues  ·  both sides may sleep",
                        "message queues  ·  both sides spin");
        // every panel has all lines of its kind, and the copy
        assertThat(panels).allSatisfy(panel -> assertThat(series(panel)).contains("memory copy"));
        assertThat(series(panels.get(0)))
                .hasSize(16)
                .contains("ring, futex", "tcp")
                .doesNotContain("ring, semaphore");
        assertThat(series(panels.get(1))).hasSize(14).contains("ring", "tcp");
    }

    @Test
    void shouldHaveOnePanelOfEachKindForFewLines() {
        SyntheticRun run = few();

        assertThat(panels(main(run.build())))
                .extracting(panel -> panel.getDomainAxis(1).getLabel())
                .containsExactly("Both sides may sleep", "Both sides spin");
        assertThat(series(panels(main(run.build())).get(1))).containsExactly("tcp");
    }

    @Test
    void shouldSayWhatATransportCannotCarry() {
        SyntheticRun run = few().not(
                        CellState.UNAVAILABLE,
                        ExampleLinks.link("LinkThroughput", "udp", "block", 1 << 20),
                        "udp carries at most 65507 bytes; send less");

        assertThat(Point.csv(main(run.build()).points())).isEqualTo("""
                        series,x,mean,low,high,forks,unit,note
                        pipe block,64,1.0E7,1.0E7,1.0E7,2,B/s,
                        pipe block,4096,5.0E8,5.0E8,5.0E8,2,B/s,
                        tcp spin,64,2.0E7,2.0E7,2.0E7,2,B/s,
                        udp block,1048576,,,,0,B/s,unavailable: udp carries at most 65507 bytes; send less
                        """);
        Png.pixels(main(run.build()));
    }

    @Test
    void shouldTakeTheCopyOfTheCProgramWhereThatOfJavaWasNotMeasured() {
        SyntheticRun run = few().measured(
                        SyntheticRun.bare("Floor", "floor", "c-copy", "messageSize", "4096"),
                        Map.of("copy", 1e10),
                        2,
                        0)
                .measured(
                        SyntheticRun.bare("Floor", "floor", "c-copy", "messageSize", "16777216"),
                        Map.of("copy", 1e10),
                        2,
                        0);

        assertThat(series(panels(main(run.build())).get(0))).contains("memory copy in C");
        assertThat(main(run.build()).points())
                .filteredOn(point -> point.series().equals("memory copy in C"))
                .extracting(Point::x)
                .containsExactly("4096");
    }

    @Test
    void shouldSayWhatPartOfACopyALineReaches() {
        SyntheticRun run = few().measured(
                        SyntheticRun.bare("JavaFloor", "floor", "COPY", "messageSize", "4096"),
                        Map.of("copy", 1e9),
                        2,
                        0);

        XYPlot panel = panels(main(run.build())).get(0);
        assertThat(panel.getDataset().getSeriesKey(1).toString()).isEqualTo("pipe 50 %");
        assertThat(main(run.build()).points())
                .filteredOn(point ->
                        point.series().equals("pipe block") && point.x().equals("4096"))
                .extracting(Point::note)
                .containsExactly("50 % of a copy");
    }

    @Test
    void shouldHaveARowForEachTransportWhereThereIsOneSize() {
        Drawing.Picture picture =
                main(ExampleLinks.throughput(2, List.of(4096L)).build());

        assertThat(picture.chart().getTitle().getText())
                .isEqualTo("How many bytes a second does each transport move, in messages of 4 KiB?");
        assertThat(((CombinedDomainXYPlot) picture.chart().getPlot()).getSubplots())
                .hasSize(3);
        Png.pixels(picture);
    }

    private static SyntheticRun few() {
        return new SyntheticRun()
                .measured(ExampleLinks.link("LinkThroughput", "pipe", "block", 64), "consumedBytes", "B/s", 1e7, 1e7)
                .measured(ExampleLinks.link("LinkThroughput", "pipe", "block", 4096), "consumedBytes", "B/s", 5e8, 5e8)
                .measured(ExampleLinks.link("LinkThroughput", "tcp", "spin", 64), "consumedBytes", "B/s", 2e7, 2e7);
    }

    private static Drawing.Picture main(Run run) {
        return Chart.LINK_THROUGHPUT.of(run).pictures().get("");
    }

    private static List<XYPlot> panels(Drawing.Picture picture) {
        return ((Tiles) picture.chart().getPlot()).plots();
    }

    private static List<String> series(XYPlot panel) {
        return IntStream.range(0, panel.getDataset().getSeriesCount())
                .mapToObj(i -> panel.getDataset().getSeriesKey(i).toString())
                .map(name -> name.replaceFirst(" \\d+ %$", ""))
                .toList();
    }
}
