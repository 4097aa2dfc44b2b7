package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunOrderTest {
    private static List<Point> points(SyntheticRun run) {
        return ((Drawing.Picture) RunOrder.of(run.build())).points();
    }

    @Test
    void holdsEachForkAgainstTheMedianOfItsCell() {
        List<Point> points = points(new SyntheticRun()
                .measured(SyntheticRun.roundTrip("pipe", "block", 64), "roundTrip", "ns/op", 100, 110, 90)
                .measured(SyntheticRun.roundTrip("tcp", "block", 64), "roundTrip", "ns/op", 1000, 2000, 1000));

        assertThat(points).extracting(Point::x).contains("1", "2", "3", "4", "5", "6");
        assertThat(points.get(1).value().mean()).isCloseTo(1.1, within(1e-9));
        assertThat(points.get(4).value().mean()).isCloseTo(2, within(1e-9));
    }

    @Test
    void drawsASpeedThatFallsAsACost() {
        List<Point> points = points(
                new SyntheticRun().measured(SyntheticRun.cell("RingThroughput"), "consumed", "ops/s", 100, 100, 50));

        assertThat(points.get(2).value().mean()).isCloseTo(2, within(1e-9));
    }

    @Test
    void saysThatSingleForksCannotDiffer() {
        assertThat(RunOrder.of(new SyntheticRun()
                        .measured(SyntheticRun.cell("RingThroughput"), "consumed", "ops/s", 100)
                        .build()))
                .isEqualTo(new Drawing.Nothing("no cell has two forks, which could differ"));
    }
}
