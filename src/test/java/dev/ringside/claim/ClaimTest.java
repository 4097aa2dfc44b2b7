package dev.ringside.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.chart.ExampleLinks;
import dev.ringside.chart.SyntheticRun;
import dev.ringside.results.Cell;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each claim with data that it holds by, and with the same data swapped. */
class ClaimTest {
    private static final double[] SAME = {1, 1.001, 0.999};

    /** What a run has to have for a claim, scaled so that its ratio is the given one in each fork. */
    private interface Data {
        void add(SyntheticRun run, double... ratios);
    }

    private record Case(Data data, double holds, double doesNot) {}

    private static final Map<Claim, Case> CASES = new EnumMap<>(Claim.class);

    static {
        CASES.put(
                Claim.COLD_READ, new Case((run, ratios) -> huge(run, "CREATOR", "firstRead", inverse(ratios)), 5, 1.1));
        CASES.put(Claim.COLD_WRITE, new Case((run, ratios) -> huge(run, "BOTH", "firstWrite", ratios), 0.9, 0.2));
        CASES.put(Claim.WARM_READ, new Case((run, ratios) -> huge(run, "BOTH", "secondRead", ratios), 0.87, 1.02));
        CASES.put(
                Claim.PRETOUCH_FAULTS,
                new Case((run, ratios) -> flag(run, "ColdLap", "pretouch", "firstReadMinorFaults", ratios), 0.0001, 1));
        CASES.put(
                Claim.MLOCK_STEADY,
                new Case((run, ratios) -> flag(run, "RingThroughput", "mlock", "consumedBytes", ratios), 1, 0.8));
        CASES.put(
                Claim.WILLNEED,
                new Case((run, ratios) -> flag(run, "ColdLap", "madvise", "firstRead", ratios), 0.3, 1));
        CASES.put(
                Claim.THREADS_SCALE,
                new Case((run, ratios) -> ring(run.host("cpus.online", "0-7"), "consumers", "2", "1", ratios), 1.8, 1));
        CASES.put(
                Claim.POSIX_VS_SYSV, new Case((run, ratios) -> ring(run, "backing", "POSIX", "SYSV", ratios), 1.12, 1));
        CASES.put(
                Claim.POSIX_MEMORY,
                new Case(
                        (run, ratios) -> {
                            memory(run, "POSIX", ratios);
                            memory(run, "SYSV", SAME);
                        },
                        0.9,
                        1));
        CASES.put(
                Claim.MUTEX_VS_SEM,
                new Case(
                        (run, ratios) -> {
                            trip(run, "ring", "mutex_cond", 7000, ratios);
                            trip(run, "ring", "semaphore", 7000, SAME);
                        },
                        0.8,
                        1.3));
        CASES.put(
                Claim.LATENCY_ORDER,
                new Case(
                        (run, ratios) -> {
                            trip(run, "ring-in-place", "futex", 200, SAME);
                            trip(run, "pipe", "block", 8000, SAME);
                            trip(run, "sysv-queue", "block", 8000, ratios);
                            trip(run, "unix-stream", "block", 12_000, SAME);
                            trip(run, "file", "poll", 90_000, SAME);
                        },
                        1.2,
                        0.8));
        CASES.put(
                Claim.LATENCY_FIGURES,
                new Case(
                        (run, ratios) -> {
                            trip(run, "ring-in-place", "spin", 100, SAME);
                            trip(run, "pipe", "block", 10_000, ratios);
                            trip(run, "unix-stream", "block", 5000, SAME);
                            trip(run, "sysv-queue", "block", 3000, SAME);
                        },
                        1,
                        0.1));
        CASES.put(
                Claim.BANDWIDTH_LIMIT,
                new Case(
                        (run, ratios) -> {
                            measured(
                                    run,
                                    ExampleLinks.link("LinkThroughput", "ring-in-place", "futex", 1 << 20),
                                    "consumedBytes",
                                    9e9,
                                    ratios);
                            measured(
                                    run,
                                    SyntheticRun.bare("JavaFloor", "floor", "COPY", "messageSize", "1048576"),
                                    "copy",
                                    9e9,
                                    SAME);
                        },
                        0.9,
                        0.5));
        CASES.put(
                Claim.POLL_SLEEP, new Case((run, ratios) -> trip(run, "ring", "poll_sleep", 100_000, ratios), 1.2, 40));
        CASES.put(Claim.ONE_COPY, new Case((run, ratios) -> memory(run, "SYSV", ratios), 1, 2));
        CASES.put(
                Claim.NUMA,
                new Case(
                        (run, ratios) -> {
                            placed(run, "OTHER_NODE", ratios);
                            placed(run, "SAME_L3", SAME);
                        },
                        3,
                        1.2));
    }

    private static double[] inverse(double... ratios) {
        return Arrays.stream(ratios).map(ratio -> 1 / ratio).toArray();
    }

    private static void measured(SyntheticRun run, Cell cell, String metric, double scale, double... ratios) {
        run.measured(
                cell,
                metric,
                "ns/op",
                Arrays.stream(ratios).map(ratio -> ratio * scale).toArray());
    }

    private static void huge(SyntheticRun run, String scope, String metric, double... ratios) {
        measured(run, SyntheticRun.cell("ColdLap", "scope", scope, "hugepages", "on"), metric, 12e6, ratios);
        measured(run, SyntheticRun.cell("ColdLap", "scope", scope), metric, 12e6, SAME);
    }

    private static void flag(SyntheticRun run, String benchmark, String flag, String metric, double... ratios) {
        measured(run, SyntheticRun.cell(benchmark, flag, "on"), metric, 8192, ratios);
        measured(run, SyntheticRun.cell(benchmark), metric, 8192, SAME);
    }

    private static void ring(SyntheticRun run, String param, String with, String without, double... ratios) {
        measured(run, SyntheticRun.cell("RingThroughput", param, with), "consumedBytes", 8e9, ratios);
        measured(run, SyntheticRun.cell("RingThroughput", param, without), "consumedBytes", 8e9, SAME);
    }

    private static void memory(SyntheticRun run, String backing, double... ratios) {
        Cell cell = SyntheticRun.bare(
                "SegmentMemory", "backing", backing, "hugepages", "off", "slots", "5", "slotSize", "1048576");
        measured(run, cell, "pssSum", 5.0 * (1 << 20), ratios);
    }

    private static void trip(SyntheticRun run, String transport, String waiting, double nanos, double... ratios) {
        measured(run, ExampleLinks.roundTrip(transport, waiting, 64), "roundTrip", nanos, ratios);
    }

    private static void placed(SyntheticRun run, String placement, double... ratios) {
        measured(
                run,
                ExampleLinks.roundTrip("ring-in-place", "spin", 64, "placement", placement),
                "roundTrip",
                200,
                ratios);
    }

    private static Ruling ruling(Claim claim, double... ratios) {
        SyntheticRun run = new SyntheticRun();
        CASES.get(claim).data().add(run, ratios);
        return Claim.judge(run.build()).get(claim.ordinal());
    }

    private static double[] around(double ratio) {
        return new double[] {ratio, ratio * 1.002, ratio * 0.998};
    }

    @ParameterizedTest
    @EnumSource
    void changesWithWhatWasMeasured(Claim claim) {
        Case data = CASES.get(claim);

        assertThat(ruling(claim, around(data.holds())).state()).isEqualTo(State.HOLDS);
        assertThat(ruling(claim, around(data.doesNot())).state()).isEqualTo(State.DOES_NOT_HOLD);
    }

    @ParameterizedTest
    @EnumSource
    void isNotMarkedWithoutAMeasurement(Claim claim) {
        Ruling ruling = Claim.judge(new SyntheticRun().build()).get(claim.ordinal());

        assertThat(ruling.claim()).isEqualTo(claim);
        assertThat(ruling.state()).isEqualTo(State.CANNOT_BE_MEASURED);
        assertThat(ruling.words()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(names = "PRETOUCH_FAULTS", mode = EnumSource.Mode.EXCLUDE)
    void isOpenWhereTheIntervalIsOnBothSides(Claim claim) {
        Case data = CASES.get(claim);

        Ruling ruling = ruling(claim, data.holds(), data.doesNot(), data.holds());

        assertThat(ruling.state()).isEqualTo(State.CANNOT_BE_MEASURED);
        assertThat(ruling.words()).contains("more rounds would tell");
    }

    @Test
    void isOpenOfOneFork() {
        assertThat(ruling(Claim.COLD_READ, 5).words()).contains("one fork has no interval");
    }

    @Test
    void saysWhatWasMeasuredAndWhatWasAskedFor() {
        assertThat(ruling(Claim.COLD_READ, 5, 5, 5).words())
                .startsWith("first read without huge pages / with: 5 [")
                .endsWith("; to hold it is 3 or more");
    }

    @Test
    void saysThatScalingTakesMoreProcessors() {
        SyntheticRun run = new SyntheticRun();
        ring(run, "consumers", "2", "1", 1.8, 1.8, 1.8);

        Ruling ruling = Claim.judge(run.host("cpus.online", "0-1").build()).get(Claim.THREADS_SCALE.ordinal());

        assertThat(ruling.state()).isEqualTo(State.CANNOT_BE_MEASURED);
        assertThat(ruling.words()).isEqualTo("takes 3 processors, and this host has 2");
    }
}
