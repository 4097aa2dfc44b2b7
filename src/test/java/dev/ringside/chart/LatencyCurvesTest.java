package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Run;
import java.util.Map;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class LatencyCurvesTest {

    private static Drawing.Picture picture(Run run) {
        return Chart.LATENCY_CURVES.of(run).pictures().get("");
    }

    private static SyntheticRun pipe() {
        return new SyntheticRun()
                .measured(ExampleLinks.roundTrip("pipe", "block", 64), "p50", "ns/op", 8000, 10_000, 9000)
                .measured(ExampleLinks.roundTrip("tcp", "block", 64), "p50", "ns/op", 20_000, 20_000, 20_000);
    }

    @Test
    void goesFromTheFastestForkToTheSlowest() {
        assertThat(Point.csv(picture(pipe().build()).points())).isEqualTo("""
                        series,x,mean,low,high,forks,unit,note
                        pipe block,p50,9000.0,8000.0,10000.0,3,ns,low and high: the fastest and the slowest fork
                        tcp block,p50,20000.0,20000.0,20000.0,3,ns,low and high: the fastest and the slowest fork
                        """);
    }

    @Test
    void hasAPlaceForEachPercentileButTheSlowest() {
        Run run = ExampleLinks.withGaps(3).build();

        assertThat(picture(run).points())
                .filteredOn(point -> point.series().equals("pipe block"))
                .extracting(Point::x)
                .containsExactly("p50", "p90", "p99", "p99.9", "p99.99");
    }

    @Test
    void hasTheFloorThatWasMeasuredInTheSamePlace() {
        SyntheticRun run = pipe();
        assertThat(picture(run.build()).points())
                .noneMatch(point -> point.series().equals("a word in C"));

        run.measured(
                SyntheticRun.bare("Floor", "floor", "c-line", "messageSize", "64", "placement", "UNPINNED"),
                Map.of("p50", 150.0),
                2,
                0);

        assertThat(picture(run.build()).points())
                .filteredOn(point -> point.series().equals("a word in C"))
                .hasSize(1);
        XYPlot plot = ((Tiles) picture(run.build()).chart().getPlot()).plots().get(0);
        assertThat(plot.getDataset().getSeriesKey(0).toString()).isEqualTo("a word in C");
    }
}
