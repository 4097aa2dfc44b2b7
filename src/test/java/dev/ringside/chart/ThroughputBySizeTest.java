package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.Run;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class ThroughputBySizeTest {
    private static final List<Long> SIZES = List.of(64L, 4096L, 1L << 20);

    @Test
    void shouldHaveALineForEachWayToWaitAndNumberOfConsumersWithAndWithoutHugePages() {
        Run run = ExampleRuns.sizes(3, List.of("SPIN", "FUTEX"), List.of(1), SIZES)
                .build();

        List<XYPlot> panels = panels(run);
        assertThat(panels).hasSize(1);
        assertThat(series(panels.get(0)))
                .containsExactly(
                        "futex, 1 consumer",
                        "futex, 1 consumer, huge pages",
                        "spin, 1 consumer",
                        "spin, 1 consumer, huge pages");
        assertThat(picture(run).points()).hasSize(12).allMatch(point -> point.unit()
                .equals("GB/s"));
    }

    @Test
    void shouldUseAPanelForHugePagesWhereOneHasTooManyLines() {
        Run run = ExampleRuns.sizes(3, List.of("SPIN", "FUTEX", "SEMAPHORE"), List.of(1, 2), SIZES)
                .build();

        assertThat(panels(run)).hasSize(2);
        assertThat(series(panels(run).get(0))).hasSize(6);
        assertThat(series(panels(run).get(1))).hasSize(6);
        assertThat(panels(run))
                .extracting(panel -> panel.getDomainAxis(1).getLabel())
                .containsExactly("no huge pages", "huge pages");
    }

    @Test
    void shouldNameNoMoreThanSevenLinesOfAPanel() {
        List<String> waits = List.of("SPIN", "FUTEX", "SEMAPHORE", "POLL", "MUTEX");
        Run run = ExampleRuns.sizes(3, waits, List.of(1, 2), SIZES).build();

        List<SizePanel> panels =
                SizePanel.of(SizeLines.of(new Cells(run)).orElseThrow().measured());
        assertThat(panels).hasSize(2).allSatisfy(panel -> {
            assertThat(panel.named()).hasSize(7);
            assertThat(panel.others()).hasSize(3);
        });
        assertThat(picture(run).points()).hasSize(60);
    }

    @Test
    void shouldCompareLinesOfTheSameFlagsApartFromHugePages() {
        SizeLines lines = SizeLines.of(new Cells(ExampleRuns.quick().build())).orElseThrow();

        assertThat(Flags.label(lines.setting())).isEqualTo("pretouch");
        assertThat(lines.measured()).hasSize(6);
    }

    @Test
    void shouldPreferNoFlagsWhereAllWereMeasuredEquallyOften() {
        SizeLines lines =
                SizeLines.of(new Cells(ExampleRuns.allFlags(1).build())).orElseThrow();

        assertThat(Flags.label(lines.setting())).isEqualTo("none");
    }

    @Test
    void shouldBreakALineWhereASizeWasNotMeasured() {
        Cell failed = SyntheticRun.cell("RingThroughput", "wait", "SPIN", "slotSize", "4096");
        Run run = ExampleRuns.sizes(2, List.of("SPIN"), List.of(1), SIZES)
                .not(CellState.FAILED, failed, "the fork hung")
                .build();

        XYDataset dataset = panels(run).get(0).getDataset();
        assertThat(IntStream.range(0, 3).mapToDouble(i -> dataset.getYValue(0, i)))
                .satisfiesExactly(
                        first -> assertThat(first).isPositive(),
                        second -> assertThat(second).isNaN(),
                        third -> assertThat(third).isPositive());
        assertThat(SizeLines.of(new Cells(run)).orElseThrow().unmeasured())
                .containsExactly("spin, 1 consumer at 4 KiB");
        Png.pixels(picture(run));
    }

    @Test
    void shouldSayWhichLinesWereNotMeasuredAtAll() {
        SyntheticRun run = ExampleRuns.sizes(2, List.of("SPIN"), List.of(1), SIZES);
        for (long size : SIZES) {
            Cell cell = SyntheticRun.cell(
                    "RingThroughput", "wait", "SPIN", "slotSize", Long.toString(size), "hugepages", "on");
            run.not(CellState.UNAVAILABLE, cell, ExampleRuns.NO_POOL);
        }

        SizeLines lines = SizeLines.of(new Cells(run.build())).orElseThrow();
        assertThat(lines.measured()).extracting(SizeLine::label).containsExactly("spin, 1 consumer");
        assertThat(lines.unmeasured()).containsExactly("spin, 1 consumer, huge pages");
    }

    @Test
    void shouldDrawOneSizeAndZeroes() {
        Run one = new SyntheticRun()
                .measured(SyntheticRun.cell("RingThroughput"), "consumedBytes", "B/s", 0)
                .build();

        assertThat(Png.pixels(picture(one)).getWidth()).isEqualTo(Png.WIDTH);
        assertThat(panels(one).get(0).getDomainAxis().getRange().contains(32 << 20))
                .isTrue();
    }

    @Test
    void shouldLabelEverySecondSizeWhereAllWouldTouch() {
        SizeScale scale = new SizeScale(new TreeSet<>(List.of(64L, 128L, 256L, 512L)), 1000, 200, Units::size);

        assertThat(scale.marks(4)).extracting(Mark::label).containsExactly("64 B", "128 B", "256 B", "512 B");
        assertThat(scale.marks(3)).extracting(Mark::label).containsExactly("64 B", "", "256 B", "");
    }

    @Test
    void shouldPutMarksOfASizeSideBySideAroundIt() {
        SizeScale scale = new SizeScale(new TreeSet<>(SIZES), 1000, 200, Units::size);

        assertThat(scale.dodged(4096, 0, 1)).isCloseTo(4096, within(1e-6));
        assertThat(scale.dodged(4096, 0, 2)).isBetween(3500.0, 4095.0);
        assertThat(scale.dodged(4096, 1, 2)).isBetween(4097.0, 4700.0);
    }

    private static Drawing.Picture picture(Run run) {
        return (Drawing.Picture) Chart.THROUGHPUT_BY_SIZE.of(run);
    }

    private static List<XYPlot> panels(Run run) {
        List<?> panels = ((CombinedRangeXYPlot) picture(run).chart().getPlot()).getSubplots();
        return panels.stream().map(XYPlot.class::cast).toList();
    }

    private static List<String> series(XYPlot panel) {
        XYDataset dataset = panel.getDataset();
        return IntStream.range(0, dataset.getSeriesCount())
                .mapToObj(i -> dataset.getSeriesKey(i).toString())
                .toList();
    }
}
