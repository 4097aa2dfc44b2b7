package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.Run;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every chart of runs that are not as they should be: it draws what there is, or says why it draws nothing. */
class OddRunsTest {

    /** Runs that differ from a whole one in one respect. */
    private enum Odd {
        WHOLE(() -> whole(3)),
        ONE_FORK(() -> whole(1)),
        ZEROS(() -> changed(value -> 0)),
        NINE_DECADES(() -> changed(value -> value * Math.pow(10, Math.floorMod(Double.hashCode(value), 10)))),
        NOT_A_NUMBER(() -> changed(value -> Double.NaN)),
        INFINITE(() -> changed(value -> Double.POSITIVE_INFINITY)),
        EVERY_SECOND_FAILED(() -> failed(2)),
        ALL_FAILED(() -> failed(1)),
        ONE_ROW(() -> new SyntheticRun()
                .measured(SyntheticRun.cell("RingThroughput"), Map.of("consumedBytes", 9e9), 3, 0.02)),
        WITHOUT_HUGE_PAGES(() -> ExampleRuns.withoutHugePages(3));

        private final Supplier<SyntheticRun> run;

        Odd(Supplier<SyntheticRun> run) {
            this.run = run;
        }
    }

    private interface Change {
        double of(double value);
    }

    private static SyntheticRun whole(int forks) {
        SyntheticRun run = ExampleLinks.addFloors(ExampleRuns.allFlags(forks), forks, 64);
        for (String consumers : List.of("1", "2")) {
            run.measured(
                    SyntheticRun.cell("RingThroughput", "consumers", consumers, "mlock", "on", "slotSize", "4096"),
                    Map.of("consumedBytes", 2e9),
                    forks,
                    0.02);
        }
        ExampleLinks.addEveryTransport(run, "RoundTrip", forks, List.of(64L));
        ExampleLinks.addEveryTransport(run, "OfferedRate", forks, List.of(64L), "rate", "1000");
        ExampleLinks.addEveryTransport(run, "OfferedRate", forks, List.of(64L), "rate", "100000");
        ExampleLinks.addProtocols(run, forks);
        ExampleLinks.addBackings(run, forks);
        return ExampleLinks.addThroughput(run, forks, List.of(64L, 65536L)).host("cpus.online", "0-1");
    }

    /** The same cells with other values. */
    private static SyntheticRun changed(Change change) {
        SyntheticRun run = new SyntheticRun();
        whole(2).build().measured().forEach((cell, forks) -> {
            String primary = forks.get(0).primary();
            run.evidence(forks.get(0).evidence());
            forks.get(0).metrics().keySet().forEach(metric -> {
                if (metric.equals(primary) || metric.startsWith("p") || metric.startsWith("first")) {
                    run.measured(
                            cell,
                            metric,
                            "ns/op",
                            forks.stream()
                                    .mapToDouble(fork ->
                                            change.of(fork.metrics().get(metric).mean()))
                                    .toArray());
                }
            });
        });
        return run;
    }

    private static SyntheticRun failed(int every) {
        SyntheticRun run = whole(2);
        int i = 0;
        for (Cell cell : List.copyOf(run.build().measured().keySet())) {
            if (i++ % every == 0) {
                run.not(CellState.FAILED, cell, "the fork hung: it was ended after 61 s");
            }
        }
        return run;
    }

    static Stream<Arguments> chartsOfRuns() {
        return Arrays.stream(Odd.values()).flatMap(odd -> {
            Run run = odd.run.get().build();
            return Arrays.stream(Chart.values()).map(chart -> Arguments.of(chart, odd, run));
        });
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("chartsOfRuns")
    void drawsWhatThereIs(Chart chart, Odd odd, Run run) {
        Drawing drawing = chart.of(run);

        if (drawing instanceof Drawing.Nothing nothing) {
            assertThat(nothing.reason()).isNotBlank();
            assertThat(odd).isNotEqualTo(Odd.WHOLE);
        }
        drawing.pictures().forEach((name, picture) -> {
            assertThat(picture.height()).isBetween(150, 12_000);
            assertThat(Png.pixels(picture).getWidth()).isEqualTo(Png.WIDTH);
            assertThat(picture.points()).isNotEmpty();
        });
    }
}
