package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.Run;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LatencyTest {

    @Test
    void shouldCompareThoseThatSleepWithEachOtherAndThoseThatSpin() {
        Run run = ExampleLinks.everyTransport(3, List.of(64L)).build();

        List<XYPlot> panels = panels(main(run));
        assertThat(panels).hasSize(2);
        assertThat(rows(panels.get(0)))
                .hasSize(25)
                .contains("tcp", "ring, futex", "ring, poll sleep", "mapped-file, poll")
                .doesNotContain("ring", "ring, spin yield");
        assertThat(rows(panels.get(1)))
                .hasSize(16)
                .contains("tcp", "ring", "ring, spin yield", "mapped-file")
                .doesNotContain("ring, futex");
    }

    @Test
    void shouldSortByTheMedianAndPutLastWhatHasNone() {
        SyntheticRun run = new SyntheticRun();
        run.not(CellState.UNAVAILABLE, ExampleLinks.roundTrip("udp", "block", 64), "no loopback; ip link set lo up");
        run.measured(ExampleLinks.roundTrip("tcp", "block", 64), ExampleLinks.latency(20_000, 1), 2, 0);
        run.measured(ExampleLinks.roundTrip("pipe", "block", 64), ExampleLinks.latency(9_000, 1), 2, 0);
        run.measured(ExampleLinks.roundTrip("fifo", "block", 64), Map.of("roundTrip", 9e3), 2, 0);

        assertThat(rows(panels(main(run.build())).get(0))).containsExactly("pipe", "tcp", "fifo", "udp");
    }

    @Test
    void shouldSayInTheCsvWhatThePictureHasNoRoomFor() {
        SyntheticRun run = new SyntheticRun();
        run.not(CellState.UNAVAILABLE, ExampleLinks.roundTrip("udp", "block", 64), "no loopback;\nip link set lo up");
        run.measured(ExampleLinks.roundTrip("fifo", "block", 64), Map.of("roundTrip", 9e3), 2, 0);
        run.evidence(Map.of("oversubscribed", "2 threads spin on 1 core"));
        run.measured(ExampleLinks.roundTrip("ring", "spin", 64), Map.of("p50", 240.0, "p99.9", 800.0), 2, 0);

        assertThat(Point.csv(main(run.build()).points())).isEqualTo("""
                        series,x,mean,low,high,forks,unit,note
                        ring spin,p50,240.0,240.0,240.0,2,ns,oversubscribed
                        ring spin,p99.9,800.0,800.0,800.0,2,ns,oversubscribed
                        fifo block,,,,,0,ns,"measured, but without percentiles"
                        udp block,,,,,0,ns,unavailable: no loopback; ip link set lo up
                        """);
        assertThat(rows(panels(main(run.build())).get(1))).containsExactly("ring †");
    }

    @ParameterizedTest
    @EnumSource(value = CellState.class, mode = EnumSource.Mode.EXCLUDE, names = "MEASURED")
    void shouldDrawNoValueOfACellThatIsNotMeasured(CellState state) {
        Cell cell = ExampleLinks.link("OfferedRate", "tcp", "block", 64, "rate", "100000");
        SyntheticRun run = new SyntheticRun();
        run.measured(
                ExampleLinks.link("OfferedRate", "pipe", "block", 64, "rate", "100000"),
                ExampleLinks.latency(9_000, 1),
                2,
                0);
        run.not(state, cell, "rate not reached: 71 200 of 100 000 messages a second");

        Drawing.Picture picture =
                Chart.LATENCY_AT_RATE.of(run.build()).pictures().get("");

        assertThat(picture.points())
                .filteredOn(point -> point.series().equals("tcp block"))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.value().mean()).isNaN();
                    assertThat(point.note())
                            .contains("rate not reached")
                            .contains(state.name().toLowerCase(Locale.ROOT));
                });
        assertThat(Png.pixels(picture).getWidth()).isEqualTo(Png.WIDTH);
    }

    @Test
    void shouldHaveAPictureForEachSizeAndPlacementTheOneWithMostRowsFirst() {
        SyntheticRun run = ExampleLinks.everyTransport(1, List.of(4096L));
        run.measured(ExampleLinks.roundTrip("tcp", "block", 64), ExampleLinks.latency(9_000, 1), 1, 0);
        run.measured(
                ExampleLinks.roundTrip("tcp", "block", 64, "placement", "SAME_CORE"),
                ExampleLinks.latency(9_000, 1),
                1,
                0);

        assertThat(Chart.LATENCY_PERCENTILES.of(run.build()).pictures())
                .containsOnlyKeys("", "64-unpinned", "64-same-core");
    }

    @Test
    void shouldTakeCellsOfOldFilesForUnpinnedOnes() {
        Map<String, String> old = Map.of("transport", "pipe", "waiting", "block", "messageSize", "64");
        SyntheticRun run = new SyntheticRun();
        run.measured(
                Cell.of("dev.ringside.bench.RoundTripBenchmark.roundTrip", new TreeMap<>(old)),
                ExampleLinks.latency(9_000, 1),
                1,
                0);
        run.measured(ExampleLinks.roundTrip("tcp", "block", 64), ExampleLinks.latency(20_000, 1), 1, 0);

        assertThat(Chart.LATENCY_PERCENTILES.of(run.build()).pictures()).hasSize(1);
    }

    @Test
    void shouldPutTheFloorsBesideTheRowsTheyBound() {
        Drawing.Picture picture = main(ExampleLinks.withGaps(2).build());

        assertThat(rows(panels(picture).get(0))).contains("pipe in C", "tcp in C");
        assertThat(rows(panels(picture).get(1))).contains("ring in C", "line in C");
        assertThat(picture.points()).extracting(Point::series).contains("c-pipe block", "c-line spin");
    }

    @Test
    void shouldDrawOneForkAndOnlySpinningRowsAndNamesOfAnyLength() {
        SyntheticRun run = new SyntheticRun();
        run.measured(
                ExampleLinks.roundTrip("a-transport-from-elsewhere-".repeat(5), "spin", 64),
                ExampleLinks.latency(9_000, 1),
                1,
                0);

        assertThat(panels(main(run.build()))).hasSize(1);
        assertThat(Png.pixels(main(run.build())).getWidth()).isEqualTo(Png.WIDTH);
    }

    private static Drawing.Picture main(Run run) {
        return Chart.LATENCY_PERCENTILES.of(run).pictures().get("");
    }

    private static List<XYPlot> panels(Drawing.Picture picture) {
        List<?> panels = ((CombinedDomainXYPlot) picture.chart().getPlot()).getSubplots();
        return panels.stream().map(XYPlot.class::cast).toList();
    }

    /** The names of the rows, without the place of the title. */
    private static List<String> rows(XYPlot panel) {
        return Arrays.stream(((SymbolAxis) panel.getRangeAxis()).getSymbols())
                .skip(1)
                .toList();
    }
}
