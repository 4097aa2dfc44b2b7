package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the runs that are in the repository: each is foretold from the others. */
class EstimateTest {
    private static final List<String> RUNS =
            List.of("reference", "reference-floors", "reference-ring", "reference-transports");
    private static final Percentage PROMISED = Percentage.withPercentage(20);
    private static final Percentage ON_THE_WAY = Percentage.withPercentage(5);

    private static List<ForkRecord> forks(String run) throws IOException {
        return new RunFolder(Path.of("results", run)).readForks();
    }

    private static double wall(List<ForkRecord> forks) {
        return forks.stream().mapToDouble(ForkRecord::wallSeconds).sum();
    }

    private static double overhead(List<ForkRecord> forks) {
        return forks.stream().mapToDouble(ForkRecord::overheadSeconds).sum();
    }

    private static List<PlannedCell> planned(List<ForkRecord> forks) {
        return forks.stream()
                .map(fork -> new PlannedCell(
                        fork.cell(),
                        Duration.ZERO,
                        Duration.ofMillis(Math.round(1e3 * (fork.wallSeconds() - fork.overheadSeconds())))))
                .toList();
    }

    private static ForkCosts costsWithout(String left) throws IOException {
        List<ForkRecord> others = new ArrayList<>();
        for (String run : RUNS) {
            if (!run.equals(left)) {
                others.addAll(forks(run));
            }
        }
        return ForkCosts.of(others, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "reference-floors", "reference-ring", "reference-transports"})
    void shouldForetellARunFromTheOthers(String run) throws IOException {
        List<ForkRecord> forks = forks(run);
        Estimate estimate = Estimate.of(costsWithout(run));
        double timed = wall(forks) - overhead(forks);

        assertThat(estimate.seconds(planned(forks))).isCloseTo(wall(forks), PROMISED);
        // the time that is measured is known, so that the rest has to be near by itself
        assertThat(estimate.seconds(planned(forks)) - timed).isCloseTo(overhead(forks), PROMISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "reference-floors", "reference-ring", "reference-transports"})
    void shouldKnowTheTimeLeftOnceAFewForksHaveEnded(String run) throws IOException {
        List<ForkRecord> forks = forks(run);
        Estimate estimate = Estimate.of(costsWithout(run));
        int fifth = forks.size() / 5;
        forks.subList(0, fifth).forEach(estimate::learn);
        List<ForkRecord> left = forks.subList(fifth, forks.size());

        assertThat(estimate.seconds(planned(left))).isCloseTo(wall(left), ON_THE_WAY);
    }

    @Test
    void shouldLearnHowSlowAnotherHostIs() throws IOException {
        List<ForkRecord> slow = forks("reference").stream()
                .map(fork -> cost(fork, 3 * fork.overheadSeconds()))
                .toList();
        Estimate estimate = Estimate.ofReference().after(slow);

        assertThat(estimate.seconds(planned(slow))).isCloseTo(wall(slow), PROMISED);
    }

    @Test
    void shouldNotBeTurnedByOneOddForkNorLearnFromOneThatFailed() throws IOException {
        ForkRecord fork = forks("reference").get(0);
        PlannedCell planned = planned(List.of(fork)).get(0);
        Estimate estimate = Estimate.ofReference();
        double before = estimate.seconds(planned);

        estimate.learn(failed(fork, 60));
        assertThat(estimate.seconds(planned)).isEqualTo(before);
        // ten times what was expected: the fork itself is of an older build, which cost more
        estimate.learn(cost(fork, 10 * before));
        assertThat(estimate.seconds(planned)).isBetween(before, 4 * before);
    }

    @Test
    void shouldCountMemoryAndTheSizeOfItsPages() {
        Estimate estimate = Estimate.ofReference();

        double small = estimate.seconds(ring("65536", "off"));
        double huge = estimate.seconds(ring("67108864", "on"));
        double large = estimate.seconds(ring("67108864", "off"));
        assertThat(small).isLessThan(huge);
        assertThat(huge).isLessThan(large);
    }

    private static PlannedCell ring(String slotSize, String hugepages) {
        return new PlannedCell(
                Cell.of(
                        "dev.ringside.bench.RingThroughputBenchmark.send",
                        Map.of("slotSize", slotSize, "slots", "5", "hugepages", hugepages)),
                Duration.ZERO,
                Duration.ofSeconds(1));
    }

    private static ForkRecord cost(ForkRecord fork, double overhead) {
        return with(fork, CellState.MEASURED, overhead);
    }

    private static ForkRecord failed(ForkRecord fork, double overhead) {
        return with(fork, CellState.FAILED, overhead);
    }

    private static ForkRecord with(ForkRecord fork, CellState state, double overhead) {
        return new ForkRecord(
                fork.cell(),
                fork.round(),
                fork.order(),
                Instant.EPOCH,
                fork.wallSeconds() - fork.overheadSeconds() + overhead,
                overhead,
                state,
                null,
                fork.primary(),
                fork.metrics(),
                fork.evidence(),
                fork.jmh());
    }
}
