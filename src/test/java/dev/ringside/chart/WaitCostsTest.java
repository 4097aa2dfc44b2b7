package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitCostsTest {
    private static final Cell ANY = ExampleLinks.roundTrip("ring", "spin", 64);

    @Test
    void shouldHaveAPanelForEachPlacementTheNearestFirst() {
        SyntheticRun run = ExampleLinks.everyTransport(2, List.of(64L), "placement", "SAME_L3");
        ExampleLinks.addEveryTransport(run, "RoundTrip", 2, List.of(64L), "placement", "SAME_CORE");

        Tiles tiles = (Tiles) main(run.build()).chart().getPlot();
        assertThat(tiles.plots())
                .extracting(plot -> plot.getDomainAxis(1).getLabel())
                .containsExactly("both processes on one core", "processes on two cores that share a cache");
    }

    @Test
    void shouldAddUpTheTimeOfBothProcessesInEachFork() {
        SyntheticRun run = new SyntheticRun();
        run.measured(
                ExampleLinks.roundTrip("ring", "futex", 64),
                Map.of("p50", 300.0, "p99", 900.0, "cpuProducer", 200.0, "cpuConsumer", 150.0),
                2,
                0);
        run.not(CellState.FAILED, ExampleLinks.roundTrip("ring", "mutex_cond", 64), "the peer was lost");
        run.measured(ExampleLinks.roundTrip("ring", "spin", 64), Map.of("p50", 300.0, "p99", 900.0), 2, 0);

        assertThat(Point.csv(main(run.build()).points())).isEqualTo("""
                        series,x,mean,low,high,forks,unit,note
                        ring futex,UNPINNED,350.0,350.0,350.0,2,ns of CPU a round trip,
                        ring futex,UNPINNED,300.0,300.0,300.0,2,"ns, median",
                        ring futex,UNPINNED,900.0,900.0,900.0,2,"ns, p99",
                        ring spin,UNPINNED,,,,0,ns,without percentiles or CPU time
                        ring mutex_cond,UNPINNED,,,,0,ns,failed: the peer was lost
                        """);
        Png.pixels(main(run.build()));
    }

    @Test
    void shouldPreferTheRingWithoutCopies() {
        Run run = ExampleLinks.everyTransport(1, List.of(64L, 4096L)).build();

        assertThat(main(run).points()).allMatch(point -> point.series().startsWith("ring-in-place "));
        assertThat(Chart.WAIT_STRATEGIES.of(run).pictures()).containsOnlyKeys("", "4096");
    }

    @Test
    void shouldCallThoseTheFrontThatNoOtherBeats() {
        WaitPoint spin = point(500, 900);
        WaitPoint futex = point(400, 1_000);
        WaitPoint yield = point(500, 1_200);
        WaitPoint poll = point(50, 200_000);

        assertThat(WaitPoint.front(List.of(spin, futex, yield, poll))).containsExactly(spin, futex, poll);
        assertThat(WaitPoint.front(List.of(spin, spin))).hasSize(2);
    }

    private static WaitPoint point(double cpu, double tail) {
        return new WaitPoint(ANY, Interval.of(cpu), Interval.of(tail / 2), Interval.of(tail));
    }

    private static Drawing.Picture main(Run run) {
        return Chart.WAIT_STRATEGIES.of(run).pictures().get("");
    }
}
