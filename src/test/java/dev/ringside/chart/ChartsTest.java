package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.CellState;
import dev.ringside.results.Run;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsTest {
    @TempDir
    Path folder;

    @Test
    void shouldWriteEachChartAndItsNumbers() throws IOException {
        Run run = ExampleLinks.andEverythingElse(ExampleRuns.every()).build();

        List<Drawn> drawn = Charts.draw(run, folder, Charts.MOST_PICTURES);

        assertThat(drawn).allMatch(chart -> chart instanceof Drawn.Written);
        assertThat(drawn).extracting(Drawn::chart).contains(Chart.values());
        for (Chart chart : Chart.values()) {
            BufferedImage image =
                    ImageIO.read(folder.resolve(chart.fileName() + ".png").toFile());
            assertThat(image.getWidth()).isEqualTo(1280);
            assertThat(image.getColorModel().hasAlpha()).isFalse();
            assertThat(Files.readAllLines(folder.resolve(chart.fileName() + ".csv")))
                    .startsWith("series,x,mean,low,high,forks,unit,note")
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void shouldSkipWithAReasonWhatAnEmptyRunHasNoDataFor() throws IOException {
        Files.writeString(folder.resolve("cold-vs-steady.png"), "of an earlier run");
        Files.writeString(folder.resolve("latency-percentiles.4096-same-core.csv"), "of an earlier run");

        List<Drawn> drawn = Charts.draw(new SyntheticRun().build(), folder, Charts.MOST_PICTURES);

        assertThat(drawn)
                .extracting(Drawn::toString)
                .containsExactly(
                        "no chart cold-vs-steady: no first read was measured with 1 consumer that reads in sequence",
                        "no chart throughput-by-size: no throughput was measured with sequential reads",
                        "no chart close-to-c: no round trip was measured beside its floor",
                        "no chart latency-percentiles: no percentiles of RoundTrip were measured",
                        "no chart latency-curves: no percentiles of round trips were measured",
                        "no chart latency-at-rate: no percentiles of OfferedRate were measured",
                        "no chart link-throughput: no throughput of a link was measured",
                        "no chart wait-strategies: no round trips of the ring were measured with their CPU time",
                        "no chart protocols: no protocol was measured",
                        "no chart backings: no backing was measured beside System V shared memory",
                        "no chart cold-causes: no first read was measured with what /proc showed of its pages",
                        "no chart cold-explained: no first read was measured beside what a page fault costs by itself",
                        "no chart flag-impact: no flag was measured off and on with everything else alike",
                        "no chart flag-map: no four combinations of flags were measured with everything else alike",
                        "no chart break-even: no set-up with flags was measured beside one without",
                        "no chart consumer-scaling: no ring was measured with one consumer and with more, everything else alike",
                        "no chart tail-by-rate: latency was not measured at two rates with everything else alike",
                        "no chart claims: no claim can be decided by what was measured",
                        "no chart fork-costs: no fork was measured",
                        "no chart run-order: no cell has two forks, which could differ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void shouldDrawNoMorePicturesOfOneChartThanAPersonLooksAtAndSaySo() throws IOException {
        SyntheticRun run = new SyntheticRun();
        for (long size = 64; size < 64 << 10; size *= 2) {
            run.measured(ExampleLinks.roundTrip("pipe", "block", size), ExampleLinks.latency(9_000, 1), 2, 0);
        }

        assertThat(Charts.draw(run.build(), folder, 3))
                .filteredOn(drawn -> drawn.chart() == Chart.LATENCY_PERCENTILES)
                .extracting(Drawn::toString)
                .containsExactly(
                        folder.resolve("latency-percentiles.png").toString(),
                        folder.resolve("latency-percentiles.128.png").toString(),
                        folder.resolve("latency-percentiles.256.png").toString(),
                        "latency-percentiles: the first 3 of 10 pictures; \"ringside plot --pictures 10\" draws all");
    }

    @Test
    void shouldSayWhyWhereNothingCouldBeMeasured() throws IOException {
        SyntheticRun run = new SyntheticRun()
                .not(CellState.UNAVAILABLE, SyntheticRun.cell("RingThroughput", "hugepages", "on"), ExampleRuns.NO_POOL)
                .not(CellState.UNAVAILABLE, SyntheticRun.floor("c-pipe", 100), "there is no cc in PATH");
        run.not(
                CellState.UNAVAILABLE,
                SyntheticRun.cell("RingThroughput", "backing", "HUGETLBFS"),
                ExampleRuns.NO_POOL);
        run.not(
                CellState.UNAVAILABLE,
                SyntheticRun.bare(
                        "Protocol", "protocol", "MUTEX", "producers", "1", "consumers", "1", "slotSize", "64"),
                ExampleRuns.NO_POOL);
        for (String link : List.of("RoundTrip", "OfferedRate", "LinkThroughput")) {
            run.not(
                    CellState.UNAVAILABLE,
                    ExampleLinks.link(link, "ring", "spin", 64, "rate", "1000"),
                    ExampleRuns.NO_POOL);
        }

        Set<Chart> ofAnyFork = EnumSet.of(Chart.FORK_COSTS, Chart.RUN_ORDER, Chart.CLAIMS, Chart.COLD_EXPLAINED);
        assertThat(Charts.draw(run.build(), folder, Charts.MOST_PICTURES))
                .filteredOn(drawn -> !ofAnyFork.contains(drawn.chart()))
                .allMatch(drawn -> drawn instanceof Drawn.Skipped skipped
                        && skipped.reason().matches(".*(ENOMEM|there is no cc).*"));
    }

    @Test
    void shouldGiveTheSamePixelsForTheSameRunInAnyLocale() {
        for (Chart chart : Chart.values()) {
            Locale before = Locale.getDefault();
            int[] expected = pixels(chart);
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertThat(pixels(chart)).isEqualTo(expected);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Test
    void shouldTakeNoFileOfOneChartForOneOfAnother() {
        for (Chart chart : Chart.values()) {
            assertThat(Chart.values()).filteredOn(other -> other != chart).noneMatch(other -> other.fileName()
                    .startsWith(chart.fileName() + "."));
        }
    }

    private static int[] pixels(Chart chart) {
        Run run = ExampleLinks.andEverythingElse(ExampleRuns.every()).build();
        BufferedImage image = Png.pixels(chart.of(run).pictures().get(""));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
