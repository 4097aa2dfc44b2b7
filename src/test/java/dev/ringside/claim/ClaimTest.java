package dev.ringside.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.chart.ExampleLinks;
import dev.ringside.chart.SyntheticRun;
import dev.ringside.results.Cell;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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
                Claim.POSIX_GAP,
                new Case(
                        (run, ratios) -> {
                            run.host("cpus.online", "0-7");
                            mutex(run, "POSIX", "2", ratios);
                            mutex(run, "SYSV", "2", SAME);
                            mutex(run, "POSIX", "1", SAME);
                            mutex(run, "SYSV", "1", SAME);
                        },
                        1.2,
                        1));
        CASES.put(
                Claim.MUTEX_CONTENDED,
                new Case(
                        (run, ratios) -> {
                            run.host("cpus.online", "0-7");
                            waiting(run, "MUTEX_COND", ratios);
                            waiting(run, "SEMAPHORE", SAME);
                        },
                        1.2,
                        0.8));
        CASES.put(Claim.AUTO_RESIZE, new Case((run, ratios) -> fact(run, "GROWN_MAPPING", ratios), 1.01, 0.5));
        CASES.put(
                Claim.SMALL_MESSAGE,
                new Case(
                        (run, ratios) -> {
                            step(run, "WRITE_2K", ratios);
                            step(run, "READ_2K", 1.2, 1.2, 1.2);
                            step(run, "COPY_2K", SAME);
                        },
                        1.3,
                        4));
        CASES.put(Claim.MASK_VS_MODULO, steps("INDEX_MASK", "INDEX_MODULO", 0.3, 1));
        CASES.put(Claim.FALSE_SHARING, steps("COUNT_8_APART", "COUNT_64_APART", 8, 1));
        CASES.put(Claim.FALSE_SHARING_128, steps("COUNT_64_APART", "COUNT_128_APART", 1.5, 1));
        CASES.put(
                Claim.ORDERING_COST,
                new Case(
                        (run, ratios) -> {
                            step(run, "STORE_RELAXED", SAME);
                            step(run, "STORE_RELEASE", ratios);
                            step(run, "STORE_VOLATILE", 9, 9, 9);
                        },
                        1.5,
                        1));
        CASES.put(Claim.SOA_VS_AOS, steps("SCAN_STRUCTURES", "SCAN_ARRAY", 4, 1));
        CASES.put(Claim.MMAP_VS_READ, steps("ACCESS_MAPPED", "ACCESS_CALLED", 0.1, 1));
        CASES.put(Claim.POOL_VS_THREAD, steps("HAND_TO_POOL", "HAND_TO_THREAD", 0.3, 1));
        CASES.put(Claim.ONE_EMPTY_SLOT, exactly("FULL_RING", 1, 64 / 63.0));
        CASES.put(
                Claim.CRASH_CONSISTENT,
                new Case(
                        (run, torn) -> {
                            fact(run, "KILLED_SEQUENCED", 0, 0, 0);
                            fact(run, "KILLED_LATEST_VALUE", torn);
                            fact(run, "KILLED_DOUBLE_BUFFER", 0, 0, 0);
                        },
                        0,
                        2));
        CASES.put(
                Claim.DOUBLE_BUFFER,
                new Case(
                        (run, torn) -> {
                            Cell cell = SyntheticRun.bare("Protocol", "protocol", "DOUBLE_BUFFER", "slotSize", "65536");
                            measured(run, cell, "consumed", 1000, 1, 1, 1);
                            measured(run, cell, "torn", 1000, torn);
                        },
                        0,
                        0.1));
        CASES.put(Claim.STALE_WRITER, exactly("STALE_STAMP", 1, 2 / 3.0));
        CASES.put(
                Claim.SLOTS_BY_RATE,
                new Case(
                        (run, ratios) -> {
                            measured(run, floor("FILL"), "fill", 9e9, SAME);
                            measured(run, floor("READ"), "read", 1e10, SAME);
                            measured(run, slots("2"), "consumedBytes", 5e9, ratios);
                            measured(run, slots("16"), "consumedBytes", 5e9, SAME);
                        },
                        1,
                        0.7));
        CASES.put(
                Claim.STEP_COSTS,
                new Case(
                        (run, ratios) -> {
                            step(run, "INDEX_MASK", SAME);
                            step(
                                    run,
                                    "HEADER",
                                    Arrays.stream(ratios).map(r -> 10 * r).toArray());
                            step(run, "COPY_2K", 100, 100, 100);
                            step(run, "BARRIER", 10, 10, 10);
                            step(run, "SEQUENCE", 10, 10, 10);
                        },
                        1,
                        0.1));
        CASES.put(
                Claim.CACHE_LADDER,
                new Case(
                        (run, ratios) -> {
                            step(run, "LOAD_L1", SAME);
                            step(run, "LOAD_L2", 3, 3, 3);
                            step(run, "LOAD_L3", 10, 10, 10);
                            step(
                                    run,
                                    "LOAD_MEMORY",
                                    Arrays.stream(ratios).map(r -> 30 * r).toArray());
                        },
                        1,
                        5));
        CASES.put(Claim.MESSAGE_IN_L1, steps("LOAD_MESSAGE", "LOAD_L1", 1, 3));
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

    /** Claims whose only state is that they cannot be measured. */
    private static final Set<Claim> STATELESS = EnumSet.of(Claim.TRANSACTIONAL, Claim.RDMA, Claim.PERSISTENT);

    private static Stream<Claim> decided() {
        return EnumSet.complementOf(EnumSet.copyOf(STATELESS)).stream();
    }

    /** Those whose ratios vary from fork to fork. */
    private static Stream<Claim> varying() {
        return decided().filter(claim -> !EnumSet.of(
                        Claim.PRETOUCH_FAULTS,
                        Claim.ONE_EMPTY_SLOT,
                        Claim.STALE_WRITER,
                        Claim.AUTO_RESIZE,
                        Claim.CRASH_CONSISTENT,
                        Claim.DOUBLE_BUFFER)
                .contains(claim));
    }

    private static Case steps(String one, String other, double holds, double doesNot) {
        return new Case(
                (run, ratios) -> {
                    run.host("cpus.online", "0-1");
                    step(run, one, ratios);
                    step(run, other, SAME);
                },
                holds,
                doesNot);
    }

    private static void step(SyntheticRun run, String step, double... nanos) {
        measured(run, SyntheticRun.bare("Step", "step", step), "step", 1, nanos);
    }

    private static void fact(SyntheticRun run, String fact, double... found) {
        measured(run, SyntheticRun.bare("Fact", "fact", fact), "found", 1, found);
    }

    /** A fact that is the same in all forks. */
    private static Case exactly(String fact, double holds, double doesNot) {
        return new Case((run, found) -> fact(run, fact, found[0], found[0], found[0]), holds, doesNot);
    }

    private static void mutex(SyntheticRun run, String backing, String producers, double... ratios) {
        measured(
                run,
                SyntheticRun.bare("Protocol", "protocol", "MUTEX", "backing", backing, "producers", producers),
                "consumedBytes",
                1e9,
                ratios);
    }

    private static void waiting(SyntheticRun run, String wait, double... ratios) {
        measured(
                run, SyntheticRun.cell("RingThroughput", "consumers", "2", "wait", wait), "consumedBytes", 1e9, ratios);
    }

    private static Cell floor(String floor) {
        return SyntheticRun.bare("JavaFloor", "floor", floor, "messageSize", "65536");
    }

    private static Cell slots(String slots) {
        return SyntheticRun.cell("RingThroughput", "slots", slots, "slotSize", "65536");
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
    @MethodSource("decided")
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
    @MethodSource("varying")
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
    void saysWhatHardwareTheHostHas() {
        assertThat(hardware("none")).isEqualTo("this host has no RDMA devices");
        assertThat(hardware("mlx5_0")).isEqualTo("this host has RDMA devices (mlx5_0), and no benchmark here uses it");
        assertThat(hardware("")).isEqualTo("the run does not say whether its host has RDMA devices");
    }

    private static String hardware(String found) {
        return Claim.judge(new SyntheticRun().host("hardware.rdma", found).build())
                .get(Claim.RDMA.ordinal())
                .words();
    }

    @Test
    void takesTheSlotsThatTheRatesAskFor() {
        SyntheticRun run = new SyntheticRun();
        measured(run, floor("FILL"), "fill", 1.5e10, SAME);
        measured(run, floor("READ"), "read", 1e10, SAME);
        measured(run, slots("2"), "consumedBytes", 1e9, SAME);
        measured(run, slots("4"), "consumedBytes", 4.9e9, SAME);
        measured(run, slots("16"), "consumedBytes", 5e9, SAME);

        Ruling ruling = Claim.judge(run.build()).get(Claim.SLOTS_BY_RATE.ordinal());

        assertThat(ruling.state()).isEqualTo(State.HOLDS);
        assertThat(ruling.words()).startsWith("throughput with so many slots / with the most: 0.98");
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
