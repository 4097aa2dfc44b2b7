package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.FloorRatio;
import dev.ringside.results.FloorRatios;
import dev.ringside.results.Run;
import dev.ringside.results.Yardstick;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FloorRatiosTest {
    private static final Cell PIPE = SyntheticRun.roundTrip("pipe", "block", 100);
    private static final Cell C_PIPE = SyntheticRun.floor("c-pipe", 100);

    @Test
    void shouldDivideRoundByRound() {
        // the host slows down by ten between two rounds, which the ratio of the medians would not forgive
        Run run = new SyntheticRun()
                .measured(PIPE, "roundTrip", "ns/op", 110, 1100, 120)
                .measured(C_PIPE, "roundTrip", "ns/op", 100, 1000, 100)
                .build();

        FloorRatio found = only(run);

        assertThat(found.yardstick()).isEqualTo(Yardstick.SLEEPING_C);
        assertThat(found.ratio().median()).isCloseTo(1.1, within(1e-9));
        assertThat(found.ratio().values()).isEqualTo(3);
        assertThat(found.rowNanos()).isEqualTo(120);
        assertThat(found.floorNanos()).isEqualTo(100);
    }

    @Test
    void shouldTakeTheRoundsThatBothHave() {
        Run run = new SyntheticRun()
                .measured(PIPE, "roundTrip", "ns/op", 110, 120, 900)
                .measured(C_PIPE, "roundTrip", "ns/op", 100, 100)
                .build();

        assertThat(only(run).ratio().values()).isEqualTo(2);
        assertThat(only(run).rowNanos()).isEqualTo(115);
    }

    @Test
    void shouldPairWithinOneOfTheRunsThatWereMerged() {
        SyntheticRun merged = new SyntheticRun()
                .evidence(Map.of("run", "a"))
                .measured(PIPE, "roundTrip", "ns/op", 110, 110)
                .evidence(Map.of("run", "b"))
                .measured(C_PIPE, "roundTrip", "ns/op", 50, 50)
                .measured(SyntheticRun.floor("c-line", 100), "roundTrip", "ns/op", 40);
        assertThat(FloorRatios.of(merged.build())).isEmpty();
        assertThat(FloorRatios.bareLine(merged.build(), PIPE)).isEmpty();

        Run run = merged.measured(PIPE, "roundTrip", "ns/op", 60, 60, 60).build();

        assertThat(only(run).ratio().median()).isCloseTo(1.2, within(1e-9));
        assertThat(only(run).ratio().values()).isEqualTo(2);
        assertThat(only(run).rowNanos()).isEqualTo(60);
        assertThat(FloorRatios.bareLine(run, PIPE)).hasValue(40.0);
    }

    private static FloorRatio only(Run run) {
        List<FloorRatio> ratios = FloorRatios.of(run);
        assertThat(ratios).hasSize(1);
        return ratios.get(0);
    }

    @Test
    void shouldPairNothingOfAnotherSizeOrOnOtherProcessors() {
        Run run = new SyntheticRun()
                .measured(PIPE, "roundTrip", "ns/op", 110)
                .measured(SyntheticRun.floor("c-pipe", 64), "roundTrip", "ns/op", 100)
                .measured(SyntheticRun.floor("c-tcp", 100), "roundTrip", "ns/op", 100)
                .measured(
                        Cell.of(
                                "dev.ringside.bench.FloorBenchmark.run",
                                Map.of("floor", "c-pipe", "messageSize", "100", "placement", "SAME_CORE")),
                        "roundTrip",
                        "ns/op",
                        100)
                .build();

        assertThat(FloorRatios.of(run)).isEmpty();
    }

    @Test
    void shouldLeaveOutWhatHasFailed() {
        Run run = new SyntheticRun()
                .measured(PIPE, "roundTrip", "ns/op", 110)
                .measured(C_PIPE, "roundTrip", "ns/op", 100)
                .partly(PIPE, "the fork hung")
                .build();

        assertThat(FloorRatios.of(run)).isEmpty();
        assertThat(FloorRatios.of(new SyntheticRun()
                        .measured(PIPE, "roundTrip", "ns/op", 110)
                        .not(CellState.UNAVAILABLE, C_PIPE, "there is no cc in PATH")
                        .build()))
                .isEmpty();
    }

    @Test
    void shouldHoldEachRowAgainstItsOwnFloor() {
        List<FloorRatio> ratios = FloorRatios.of(ExampleRuns.floors(11).build());

        assertThat(ratios)
                .extracting(found -> found.yardstick() + " " + found.row().param("transport") + " "
                        + found.row().param("waiting") + " " + found.row().param("messageSize"))
                .containsExactly(
                        "SLEEPING_C pipe block 100",
                        "SLEEPING_C tcp block 100",
                        "SLEEPING_C unix-stream block 100",
                        "SPINNING_C ring-in-place spin 64",
                        "SPINNING_RING ring futex 64",
                        "SPINNING_RING ring futex 1024",
                        "SPINNING_RING ring futex 65536");
        assertThat(ratios)
                .allSatisfy(found -> assertThat(found.ratio().isKnown()).isTrue());
    }

    @Test
    void shouldTakeAThroughputAsTheTimeOfAMessage() {
        Map<String, String> ring = Map.of("transport", "ring", "messageSize", "1024", "placement", "SAME_L3");
        Run run = new SyntheticRun()
                .measured(throughput(ring, "futex"), "consumed", "ops/s", 10e6)
                .measured(throughput(ring, "spin"), "consumed", "ops/s", 12e6)
                .measured(SyntheticRun.roundTrip("ring", "spin", 1024), "roundTrip", "ns/op", 200)
                .build();

        assertThat(FloorRatios.of(run)).singleElement().satisfies(found -> {
            assertThat(found.yardstick()).isEqualTo(Yardstick.SPINNING_RING);
            assertThat(found.ratio().median()).isCloseTo(1.2, within(1e-9));
            assertThat(found.rowNanos()).isCloseTo(100, within(1e-9));
        });
    }

    private static Cell throughput(Map<String, String> params, String waiting) {
        Map<String, String> all = new HashMap<>(params);
        all.put("waiting", waiting);
        return Cell.of("dev.ringside.bench.LinkThroughputBenchmark.send", all);
    }

    @Test
    void shouldKnowTheBareLineWhereItWasMeasured() {
        Run run = ExampleRuns.floors(11).build();

        assertThat(FloorRatios.bareLine(run, SyntheticRun.roundTrip("ring", "spin", 64)))
                .hasValueSatisfying(nanos -> assertThat(nanos).isCloseTo(124, within(5.0)));
        assertThat(FloorRatios.bareLine(run, PIPE)).isEmpty();
    }
}
