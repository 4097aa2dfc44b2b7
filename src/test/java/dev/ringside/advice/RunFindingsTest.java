package dev.ringside.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.chart.ExampleLinks;
import dev.ringside.chart.ExampleRuns;
import dev.ringside.chart.SyntheticRun;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Runs of which it is known what is best. */
class RunFindingsTest {
    private static final List<String> VALUES = List.of("off", "on");
    private static final int RUNS = 60;

    private final Random random = new Random(7);

    private List<Finding> of(SyntheticRun run) {
        return RunFindings.of(run.build());
    }

    private static Finding about(List<Finding> findings, Topic topic, String subject) {
        return findings.stream()
                .filter(finding -> finding.topic() == topic && finding.subject().contains(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(findings));
    }

    /** Three forks around {@code truth}, that vary by {@code noise} (standard deviation of their logarithm). */
    private double[] forks(double truth, double noise) {
        return random.doubles(3)
                .map(any -> truth * Math.exp(noise * random.nextGaussian()))
                .toArray();
    }

    private SyntheticRun links(String benchmark, String metric, Map<String, Double> truth, double noise) {
        SyntheticRun run = new SyntheticRun();
        truth.forEach((transport, value) -> run.measured(
                ExampleLinks.link(benchmark, transport, "block", 64), metric, "ns/op", forks(value, noise)));
        return run;
    }

    @Test
    void namesTheFastestTransportEachTime() {
        Map<String, Double> truth = Map.of("pipe", 8000.0, "tcp", 19_000.0, "unix-stream", 11_500.0, "udp", 17_000.0);
        for (int i = 0; i < RUNS; i++) {
            Finding finding = about(
                    of(links("RoundTrip", "roundTrip", truth, 0.03)), Topic.ROUND_TRIP, "64 B, both sides may sleep");

            assertThat(finding.words()).startsWith("pipe: ").contains("as fast", "as unix-stream, the next");
            assertThat(finding.isMain()).isTrue();
        }
    }

    @Test
    void namesTheTransportThatMovesMostEachTime() {
        Map<String, Double> truth = Map.of("pipe", 2e9, "tcp", 5e9, "unix-stream", 3e9);
        for (int i = 0; i < RUNS; i++) {
            Finding finding =
                    about(of(links("LinkThroughput", "consumedBytes", truth, 0.05)), Topic.THROUGHPUT, "64 B");

            assertThat(finding.words()).startsWith("tcp: ").contains("as much", "as unix-stream, the next");
        }
    }

    @Test
    void callsATieATieEachTime() {
        Map<String, Double> truth = Map.of("pipe", 8000.0, "fifo", 8000.0, "tcp", 19_000.0);
        for (int i = 0; i < RUNS; i++) {
            Finding finding = about(of(links("RoundTrip", "roundTrip", truth, 0.03)), Topic.ROUND_TRIP, "64 B");

            assertThat(finding.words())
                    .matches("a tie of (pipe and fifo|fifo and pipe)\\. .*")
                    .contains("tcp, the best that is shown to be worse");
        }
    }

    @Test
    void keepsThoseThatSpinApartFromThoseThatSleep() {
        List<Finding> findings = of(ExampleLinks.everyTransport(3, List.of(64L)));

        assertThat(about(findings, Topic.ROUND_TRIP, "both sides spin").words()).contains("ring-in-place");
        assertThat(about(findings, Topic.ROUND_TRIP, "both sides may sleep").words())
                .contains("ring-in-place (futex)", "of CPU a message", "p99");
    }

    @Test
    void namesTheFlagThatMattersAndThoseThatDoNotEachTime() {
        for (int i = 0; i < RUNS; i++) {
            Finding finding = about(of(flags(1.09, 0.01)), Topic.FLAGS, "blocks of 32 MiB, 1 consumer");

            assertThat(finding.words()).startsWith("huge pages +").contains("no difference beyond noise: ");
            for (String flag : List.of("pretouch", "mlock", "madvise")) {
                assertThat(finding.words().substring(finding.words().indexOf("beyond noise")))
                        .contains(flag);
            }
        }
    }

    @Test
    void saysThatNoFlagMattersWhereNoneDoes() {
        int said = 0;
        for (int i = 0; i < RUNS; i++) {
            String words =
                    about(of(flags(1, 0.03)), Topic.FLAGS, "blocks of 32 MiB").words();
            said += words.startsWith("no difference beyond noise: pretouch, mlock, madvise, huge pages") ? 1 : 0;
        }
        assertThat(said).isGreaterThanOrEqualTo(RUNS - 2);
    }

    private SyntheticRun flags(double hugePages, double noise) {
        SyntheticRun run = new SyntheticRun();
        for (Cell cell : ExampleRuns.combinations()) {
            double truth = 8.7e9 * (cell.param("hugepages").equals("on") ? hugePages : 1);
            run.measured(cell, "consumedBytes", "B/s", forks(truth, noise));
        }
        return run;
    }

    @Test
    void saysWhatRemovesTheCostOfTheFirstRead() {
        List<Finding> findings = of(ExampleRuns.allFlags(3));

        String both = about(findings, Topic.FIRST_READ, "scope=both").words();
        assertThat(both)
                .startsWith("without flags: 12")
                .contains(
                        "8192 faults", "pretouch or mlock: ", "pretouch or mlock, with huge pages: 2", "times as fast");
        assertThat(about(findings, Topic.FIRST_READ, "scope=creator").words()).contains("huge pages: 2.");
        assertThat(both).contains("pretouch or mlock, with huge pages: 2");
    }

    @Test
    void saysThatSingleForksTellNothing() {
        assertThat(about(of(ExampleRuns.allFlags(1)), Topic.FLAGS, "blocks of").words())
                .isEqualTo("one fork of each combination: nothing can be told from noise");
        assertThat(of(ExampleLinks.everyTransport(1, List.of(64L)))).isEmpty();
    }

    @Test
    void saysNothingOfARunThatMeasuredNothing() {
        assertThat(of(new SyntheticRun())).isEmpty();
        assertThat(of(new SyntheticRun().not(CellState.UNAVAILABLE, SyntheticRun.cell("RingThroughput"), "no pool")))
                .isEmpty();
    }

    @Test
    void leavesOutRowsThatSpinOnTooFewProcessors() {
        SyntheticRun run = links("RoundTrip", "roundTrip", Map.of("pipe", 9000.0, "tcp", 20_000.0), 0.02)
                .evidence(Map.of("oversubscribed", "2 spinning threads on 1 processor"))
                .measured(ExampleLinks.link("RoundTrip", "udp", "block", 64), "roundTrip", "ns/op", forks(10, 0.01));

        assertThat(about(of(run), Topic.ROUND_TRIP, "64 B").words()).startsWith("pipe: ");
    }

    @Test
    void tellsOfEachJvmApart() {
        SyntheticRun run = new SyntheticRun();
        new TreeMap<>(Map.of("pipe", 9000.0, "tcp", 20_000.0))
                .forEach((transport, nanos) -> VALUES.forEach(jvm -> run.measured(
                        ExampleLinks.link("RoundTrip", transport, "block", 64, "jvm", "jdk " + jvm),
                        "roundTrip",
                        "ns/op",
                        forks(nanos, 0.02))));

        assertThat(of(run)).extracting(Finding::subject).allMatch(subject -> subject.matches(".*, on jdk (on|off)"));
    }
}
