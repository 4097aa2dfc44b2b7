package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.HostSample;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisturbanceTest {
    /** Ticks of two processors in a fork of 2.5 s. */
    private static final long TICKS = 500;

    private static HostSample host(double steal, double others, long ticks) {
        return new HostSample(steal, others, 0.5, 1, null, 2, ticks, 0, 0, 0);
    }

    private static HostSample at(double mhz) {
        return new HostSample(0, 0, 0.5, 1, mhz, 2, TICKS, 0, 0, 0);
    }

    private static List<String> marks(HostSample host) {
        return Disturbance.marks(host, List.of());
    }

    @Test
    void shouldLeaveAQuietHostUnmarked() {
        assertThat(marks(host(0, 0.012, TICKS))).isEmpty();
        assertThat(marks(host(0, 0, 0))).isEmpty();
    }

    @Test
    void shouldHoldStealAgainstTheTimeInWhichThereWasWork() {
        assertThat(marks(host(0.02, 0, TICKS))).containsExactly("disturbed: steal 4.0 %");
        assertThat(marks(host(0.009, 0, TICKS))).isEmpty();
    }

    @Test
    void shouldMarkOthers() {
        assertThat(marks(host(0, 0.45, TICKS))).containsExactly("disturbed: others 45.0 %");
    }

    @Test
    void shouldMarkOthersAtTheirThresholdInAForkOfOrdinaryLength() {
        assertThat(marks(host(0, 0.05, 250))).containsExactly("disturbed: others 5.0 %");
        assertThat(marks(host(0, 0.049, 250))).isEmpty();
        assertThat(marks(host(0, -0.08, 250))).isEmpty();
    }

    @Test
    void shouldHoldWhatWasSampledAgainstTheErrorOfSampling() {
        assertThat(marks(sampled(0.06))).isEmpty();
        assertThat(marks(sampled(0.07))).containsExactly("disturbed: others 7.0 %");
    }

    private static HostSample sampled(double others) {
        return new HostSample(0, others, 0.5, 1, null, 2, TICKS, 0, 0, 0, true);
    }

    @Test
    void shouldNotMarkAShortForkForTicksThatWereRounded() {
        assertThat(marks(host(2 / 60.0, 0, 60))).isEmpty();
        assertThat(marks(host(4 / 60.0, 0, 60))).hasSize(1);
        assertThat(marks(host(0, 5 / 60.0, 60))).isEmpty();
        assertThat(marks(host(0, 6 / 60.0, 60))).hasSize(1);
    }

    @Test
    void shouldMarkAFrequencyThatIsATenthBelowThoseBefore() {
        List<HostSample> before = Collections.nCopies(5, at(3000));

        assertThat(Disturbance.marks(at(2690), before)).containsExactly("disturbed: frequency 2690 MHz");
        assertThat(Disturbance.marks(at(2710), before)).isEmpty();
        assertThat(Disturbance.marks(at(2690), before.subList(0, 4))).isEmpty();
        assertThat(Disturbance.marks(host(0, 0, TICKS), before)).isEmpty();
    }

    @Test
    void shouldMarkAHostWithoutMemory() {
        assertThat(marks(new HostSample(0, 0, 0.5, 1, null, 2, TICKS, 1, 300, 0)))
                .containsExactly("disturbed: oom-kill 1", "disturbed: swap 300 pages");
        assertThat(marks(new HostSample(0, 0, 0.5, 1, null, 2, TICKS, 0, 255, 0)))
                .isEmpty();
    }

    @Test
    void shouldMarkAQuotaThatWasUsedUp() {
        assertThat(marks(new HostSample(0, 0, 0.5, 1, null, 2, TICKS, 0, 0, 3)))
                .containsExactly("disturbed: quota 3 times");
    }

    @Test
    void shouldSayOfACellHowManyForksAndTheWorst() {
        List<ForkRecord> forks =
                List.of(fork(host(0.02, 0, TICKS)), fork(host(0.04, 0.3, TICKS)), fork(host(0, 0, TICKS)), fork(null));

        assertThat(Disturbance.of(forks)).contains("disturbed: 2 of 4 forks (steal 8.0 %, others 30.0 %)");
        assertThat(Disturbance.of(forks.subList(2, 4))).isEmpty();
    }

    private static ForkRecord fork(HostSample host) {
        ForkRecord fork = new ForkRecord(
                Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of()),
                1,
                1,
                Instant.EPOCH,
                1,
                1,
                CellState.MEASURED,
                null,
                null,
                Map.of(),
                Map.of(),
                null);
        return host == null ? fork : fork.on(host, marks(host));
    }

    @Test
    void shouldMarkAForkBesideABusyProcessAndKeepWhatItMeasured() throws Exception {
        ForkRecord quiet = fork(null);
        Process busy = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
        try {
            ForkRecord marked = new WatchedForkRunner(
                            (cell, round, order) -> {
                                sleep(1500);
                                return quiet;
                            },
                            List.of())
                    .run(null, 1, 1);

            // every processor of a larger host has its share
            if (marked.host().processors() <= 8) {
                assertThat(marked.marks()).anyMatch(mark -> mark.startsWith("disturbed: others "));
            }
            assertThat(marked.on(null, null)).isEqualTo(quiet);
        } finally {
            busy.destroyForcibly().waitFor();
        }
    }

    @Test
    void shouldNotTakeTheRunsOwnProcessesForOthers() {
        ForkRecord watched = new WatchedForkRunner(
                        (cell, round, order) -> {
                            burn();
                            return fork(null);
                        },
                        List.of())
                .run(null, 1, 1);

        HostSample host = watched.host();
        assertThat(host.others()).as("of %s", host).isLessThan(host.busy());
        assertThat(host.ticks()).isPositive();
    }

    /** A child that waits for its child, which works: as a fork waits for its peer. */
    private static void burn() {
        try {
            new ProcessBuilder("sh", "-c", "sh -c 'i=0; while [ $i -lt 600000 ]; do i=$((i+1)); done'; true")
                    .start()
                    .waitFor();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
