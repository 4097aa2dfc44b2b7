package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringside.diff.Comparison;
import dev.ringside.diff.Effect;
import dev.ringside.diff.ExampleComparison;
import dev.ringside.diff.Outcome;
import dev.ringside.diff.Verdict;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonChartsTest {
    @TempDir
    Path folder;

    @Test
    void shouldWriteEachChartAndItsNumbers() throws IOException {
        List<String> lines = ComparisonCharts.draw(ExampleComparison.ofEverything(), folder);

        assertThat(lines).containsExactly(folder + "/forest.png", folder + "/order.png");
        for (ComparisonChart chart : ComparisonChart.values()) {
            BufferedImage image =
                    ImageIO.read(folder.resolve(chart.fileName() + ".png").toFile());
            assertThat(image.getWidth()).isEqualTo(Png.WIDTH);
        }
        assertThat(Files.readAllLines(folder.resolve("forest.csv"))).hasSize(1 + 8 + 1);
        ComparisonCharts.removeOlder(folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void shouldDrawNothingOfNothing() throws IOException {
        Comparison empty = new ExampleComparison()
                .overall(Double.NaN, Double.NaN, Double.NaN)
                .build(Outcome.CELLS_MISSING);

        assertThat(ComparisonCharts.draw(empty, folder)).allMatch(line -> line.startsWith("no chart "));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void shouldPutWorseToTheRightAndOnTop() {
        XYPlot plot = forest(ExampleComparison.ofEverything());

        assertThat(((SymbolAxis) plot.getRangeAxis(0)).getSymbols())
                .startsWith("", "RoundTrip.roundTrip transport=udp")
                .endsWith("RoundTrip.roundTrip transport=ring", "geometric mean");
        int regressed = VerdictLook.REGRESSED.ordinal();
        // a throughput of 0.82 is a cost of 1 / 0.82
        assertThat(plot.getDataset().getXValue(regressed, 1)).isCloseTo(1 / 0.82, within(1e-9));
        assertThat(plot.getDataset().getXValue(VerdictLook.IMPROVED.ordinal(), 0))
                .isEqualTo(0.93);
        assertThat(((SymbolAxis) plot.getRangeAxis(2)).getSymbols()).contains("-18.0 %  [-21.0 %, -15.0 %]");
    }

    @Test
    void shouldTellVerdictsByColourAndByShape() {
        XYErrorRenderer renderer =
                (XYErrorRenderer) forest(ExampleComparison.ofEverything()).getRenderer();

        assertThat(IntStream.range(0, VerdictLook.values().length)
                        .mapToObj(series -> renderer.getSeriesPaint(series).toString()
                                + renderer.getSeriesFillPaint(series)
                                + renderer.getSeriesShape(series).getBounds2D()))
                .doesNotHaveDuplicates();
        assertThat(renderer.getSeriesPaint(VerdictLook.REGRESSED.ordinal())).isEqualTo(Okabe.VERMILLION);
        assertThat(renderer.getSeriesPaint(VerdictLook.IMPROVED.ordinal())).isEqualTo(Okabe.BLUE);
    }

    @Test
    void shouldDrawThirtyOfThousandsAndSaySo() {
        Drawing.Picture picture = picture(
                ComparisonChart.FOREST,
                ComparisonPreview.many(2000, 0.04, 2, "").unpaired().build(Outcome.REGRESSED));

        assertThat(picture.points()).hasSize(ForestRow.MOST + 1);
        assertThat(picture.chart().getSubtitles().stream()
                        .filter(title -> title instanceof TextTitle)
                        .map(title -> ((TextTitle) title).getText()))
                .anyMatch(text -> text.contains("the 30 most telling of 2000 are drawn, 1970 are not"));
        assertThat(picture.points()).extracting(Point::series).contains("regressed");
    }

    @ParameterizedTest
    @MethodSource("hard")
    void shouldShowEveryEstimateAndTheTolerance(Comparison comparison) {
        XYPlot plot = forest(comparison);
        double low = plot.getDomainAxis().getLowerBound();
        double high = plot.getDomainAxis().getUpperBound();

        assertThat(low).isBetween(1e-9, 1 / 1.05);
        assertThat(high).isBetween(1.05, 1e9);
        for (int series = 0; series < plot.getDataset().getSeriesCount(); series++) {
            for (int item = 0; item < plot.getDataset().getItemCount(series); item++) {
                assertThat(plot.getDataset().getXValue(series, item)).isBetween(low, high);
            }
        }
        assertThat(Png.pixels(picture(ComparisonChart.ORDER, comparison)).getWidth())
                .isEqualTo(Png.WIDTH);
        assertThat(Png.pixels(picture(ComparisonChart.FOREST, comparison)).getWidth())
                .isEqualTo(Png.WIDTH);
    }

    static Stream<Comparison> hard() {
        ExampleComparison wide = new ExampleComparison()
                .forks(1, 0)
                .line(ExampleComparison.key("A", "a"), Verdict.INCONCLUSIVE, 1.2, Double.NaN, Double.NaN)
                .line(ExampleComparison.key("B", "b"), Verdict.INCONCLUSIVE, 1, 0, Double.POSITIVE_INFINITY);
        ExampleComparison far = new ExampleComparison()
                .line(ExampleComparison.key("A", "a"), Verdict.REGRESSED, 2e4, 1e4, 3e4)
                .line(ExampleComparison.throughput("b"), Verdict.REGRESSED, 1e-6, 1e-7, 1e-5);
        ExampleComparison same =
                new ExampleComparison().forks(8, 0).line(ExampleComparison.key("A", "a"), Verdict.EQUIVALENT, 1, 1, 1);
        return Stream.of(
                wide.unpaired().build(Outcome.INCONCLUSIVE),
                far.build(Outcome.REGRESSED),
                same.build(Outcome.FINE),
                ComparisonPreview.many(3, 0.1, 1000, "x".repeat(20_000)).build(Outcome.FINE));
    }

    @Test
    void shouldTellRowsApartWhoseNamesAreTooLong() {
        String[] names = ((SymbolAxis) forest(ComparisonPreview.many(5, 0.1, 2, "x".repeat(500))
                                .build(Outcome.FINE))
                        .getRangeAxis(0))
                .getSymbols();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void shouldSetForksOfOneRoundBesideEachOtherAndRunsAfterEachOther() {
        XYPlot paired = order(ExampleComparison.ofEverything()).get(0);
        assertThat(paired.getDataset().getXValue(0, 7)).isCloseTo(8 - 0.17, within(1e-9));
        assertThat(paired.getDataset().getXValue(1, 0)).isCloseTo(1 + 0.17, within(1e-9));

        XYPlot unpaired = order(ComparisonPreview.many(2, 0.1, 8, "").unpaired().build(Outcome.FINE))
                .get(0);
        assertThat(unpaired.getDataset().getXValue(0, 7)).isEqualTo(8);
        assertThat(unpaired.getDataset().getXValue(1, 0)).isEqualTo(10);
    }

    @Test
    void shouldHaveAPanelOfAllRowsAndOfTheSixThatMatter() {
        assertThat(order(ComparisonPreview.many(40, 0.1, 8, "").build(Outcome.FINE)))
                .hasSize(7);
        assertThat(order(ComparisonPreview.many(1, 0.1, 8, "").build(Outcome.FINE)))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveTheSamePixelsInAnyLocale(ComparisonChart chart) {
        int[] expected = pixels(chart);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(pixels(chart)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldHaveRoundTicksThatKeepApart() {
        assertThat(new CostScale(0.94, 1.06).ticks(6)).hasSizeBetween(3, 6).contains(1.0);
        assertThat(new CostScale(0.7, 2.4).ticks(6)).hasSizeBetween(3, 6).contains(1.0);
        assertThat(new CostScale(0.09, 30).ticks(6)).contains(0.1, 1.0, 10.0);
        assertThat(new CostScale(1e-9, 1e9).ticks(6)).hasSizeBetween(3, 7).contains(1.0);
        assertThat(CostScale.of(List.of(new Effect(1, 1, 1)), 1.05).low()).isLessThan(1 / 1.05);
    }

    private static int[] pixels(ComparisonChart chart) {
        BufferedImage image = Png.pixels(picture(chart, ExampleComparison.ofEverything()));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static XYPlot forest(Comparison comparison) {
        return picture(ComparisonChart.FOREST, comparison).chart().getXYPlot();
    }

    private static List<XYPlot> order(Comparison comparison) {
        CombinedDomainXYPlot plot = (CombinedDomainXYPlot)
                picture(ComparisonChart.ORDER, comparison).chart().getXYPlot();
        return plot.getSubplots().stream().map(XYPlot.class::cast).toList();
    }

    private static Drawing.Picture picture(ComparisonChart chart, Comparison comparison) {
        return chart.of(comparison).pictures().get("");
    }
}
