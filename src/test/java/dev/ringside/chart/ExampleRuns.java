package dev.ringside.chart;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs with plausible numbers, as the profiles would measure them. */
public final class ExampleRuns {
    public static final String NO_POOL =
            "shmget(SHM_HUGETLB): ENOMEM: needs 81 huge pages of 2048 KiB, 0 free, 0 of them reserved; \"sysctl -w vm.nr_hugepages=81\"";

    private static final List<String> VALUES = List.of("off", "on");

    private ExampleRuns() {}

    /** All 16 combinations of the flags, everything else plain. */
    public static List<Cell> combinations() {
        List<Cell> cells = new ArrayList<>();
        for (int flags = 0; flags < 16; flags++) {
            cells.add(SyntheticRun.cell(
                    "RingThroughput",
                    "pretouch",
                    VALUES.get(flags & 1),
                    "mlock",
                    VALUES.get(flags >> 1 & 1),
                    "madvise",
                    VALUES.get(flags >> 2 & 1),
                    "hugepages",
                    VALUES.get(flags >> 3)));
        }
        return cells;
    }

    /** All 16 combinations with both scopes: the throughput benchmark for the one, cold laps for the other. */
    public static SyntheticRun allFlags(int forks) {
        SyntheticRun run = new SyntheticRun();
        for (String pretouch : VALUES) {
            for (String mlock : VALUES) {
                for (String madvise : VALUES) {
                    for (String hugePages : VALUES) {
                        String[] flags = {
                            "pretouch", pretouch, "mlock", mlock, "madvise", madvise, "hugepages", hugePages
                        };
                        boolean present = pretouch.equals("on") || mlock.equals("on");
                        boolean huge = hugePages.equals("on");
                        run.evidence(pages(present, huge));
                        run.measured(cell("RingThroughput", "BOTH", flags), both(huge, present), forks, 0.03);
                        run.evidence(pages(/* present= */ false, huge));
                        run.measured(
                                cell("ColdLap", "CREATOR", flags), creator(huge, madvise.equals("on")), forks, 0.03);
                    }
                }
            }
        }
        return addFaults(run.evidence(Map.of()), forks);
    }

    /** What a page fault costs by itself. */
    static SyntheticRun addFaults(SyntheticRun run, int forks) {
        run.measured(SyntheticRun.bare("Fact", "fact", "READ_FAULT"), Map.of("found", 900.0), forks, 0.03);
        return run.measured(SyntheticRun.bare("Fact", "fact", "WRITE_FAULT"), Map.of("found", 1200.0), forks, 0.03);
    }

    /** What a consumer's /proc shows before the first message, of blocks of 32 MiB. */
    static Map<String, String> pages(boolean present, boolean huge) {
        String all = huge ? "80" : "40960";
        return Map.of(
                "producer.setup.nanos", present ? "31000000" : "2000000",
                "producer.before.seen.presentPages", present ? all : "0",
                "producer.before.seen.payloadPages", all,
                "producer.before.seen.pageKib", huge ? "2048" : "4",
                "consumer.before.apply.nanos", present ? "17000000" : "1000",
                "consumer.before.seen.presentPages", present ? all : "0",
                "consumer.before.seen.payloadPages", all,
                "consumer.before.seen.pageKib", huge ? "2048" : "4");
    }

    private static Cell cell(String benchmark, String scope, String... flags) {
        return SyntheticRun.cell(
                benchmark,
                Stream.concat(Stream.of("scope", scope), Arrays.stream(flags)).toArray(String[]::new));
    }

    private static Map<String, Double> both(boolean huge, boolean present) {
        double steady = huge ? 2.15e6 : 2.5e6;
        return Map.of(
                "firstRead", present ? steady * 0.96 : huge ? 2.4e6 : 12.1e6,
                "secondRead", steady * 0.95,
                "steadyRead", steady * 1.3,
                "firstReadMinorFaults", present ? 0.0 : huge ? 16.0 : 8192.0,
                "firstWrite", present ? 2.3e6 : 14e6,
                "secondWrite", 2.2e6,
                "firstWriteMinorFaults", present ? 0.0 : huge ? 16.0 : 8192.0,
                "consumed", huge ? 280.0 : 259.0,
                "consumedBytes", huge ? 9.4e9 : 8.7e9);
    }

    private static Map<String, Double> creator(boolean huge, boolean advised) {
        return Map.of(
                "firstRead", huge ? 2.4e6 : advised ? 11.2e6 : 12.4e6,
                "secondRead", huge ? 2.1e6 : 2.45e6,
                "firstReadMinorFaults", huge ? 16.0 : 8192.0);
    }

    public static SyntheticRun withoutHugePages(int forks) {
        SyntheticRun run = allFlags(forks);
        for (Cell cell : run.build().measured().keySet()) {
            if ("on".equals(cell.params().get("hugepages"))) {
                run.not(CellState.UNAVAILABLE, cell, NO_POOL);
            }
        }
        return run;
    }

    /** Throughput of each wait strategy over slot sizes, with and without huge pages. */
    public static SyntheticRun sizes(int forks, List<String> waits, List<Integer> consumers, List<Long> sizes) {
        SyntheticRun run = new SyntheticRun();
        for (String wait : waits) {
            for (int count : consumers) {
                for (long size : sizes) {
                    for (String huge : VALUES) {
                        Cell cell = SyntheticRun.cell(
                                "RingThroughput",
                                "wait",
                                wait,
                                "consumers",
                                Integer.toString(count),
                                "slotSize",
                                Long.toString(size),
                                "hugepages",
                                huge);
                        double handOver = (wait.equals("SPIN") ? 150 : wait.equals("FUTEX") ? 900 : 5000)
                                * (count == 1 ? 1 : 1.4);
                        double cache = size > 4 << 20 ? (huge.equals("on") ? 9.2 : 8.1) : 14;
                        run.measured(
                                cell,
                                Map.of(
                                        "consumedBytes",
                                        1e9 * size / (handOver + size / cache) * (count == 1 ? 1 : 1.15)),
                                forks,
                                0.04);
                    }
                }
            }
        }
        return run;
    }

    /** Round trips and their floors, as the floors profile measures them. */
    public static SyntheticRun floors(int rounds) {
        SyntheticRun run = new SyntheticRun();
        addFloors(run, rounds);
        return run;
    }

    private static void addFloors(SyntheticRun run, int rounds) {
        Map<String, Double> kernel = Map.of("pipe", 7200.0, "unix-stream", 9100.0, "tcp", 19_400.0);
        kernel.forEach((transport, nanos) -> {
            run.measured(SyntheticRun.roundTrip(transport, "block", 100), roundTrip(nanos * 1.06), rounds, 0.03);
            run.measured(SyntheticRun.floor("c-" + transport, 100), roundTrip(nanos), rounds, 0.03);
        });
        run.measured(SyntheticRun.floor("c-ring", 64), roundTrip(190), rounds, 0.02);
        run.measured(SyntheticRun.floor("c-line", 64), roundTrip(124), rounds, 0.02);
        run.measured(SyntheticRun.roundTrip("ring-in-place", "spin", 64), roundTrip(214), rounds, 0.02);
        for (int size : List.of(64, 1024, 65536)) {
            double spin = 220 + size / 6.0;
            run.measured(SyntheticRun.roundTrip("ring", "spin", size), roundTrip(spin), rounds, 0.02);
            run.measured(SyntheticRun.roundTrip("ring", "futex", size), roundTrip(spin + 55), rounds, 0.02);
        }
    }

    private static Map<String, Double> roundTrip(double nanos) {
        return Map.of("roundTrip", nanos, "p50", nanos * 0.98);
    }

    /** Something for every chart. */
    public static SyntheticRun every() {
        SyntheticRun run = quick();
        addFloors(run, 11);
        return run;
    }

    /** What the quick profile asks for: few sizes for the semaphore, more for the futex. */
    public static SyntheticRun quick() {
        SyntheticRun run = allFlags(3);
        for (long size : List.of(4096L, 65536L, 1L << 20, 8L << 20, 32L << 20)) {
            for (String huge : VALUES) {
                pretouched(run, "FUTEX", "1", size, huge);
                if (size == 1 << 20) {
                    pretouched(run, "SEMAPHORE", "1", size, huge);
                }
                if (size == 1 << 20 || size == 32 << 20) {
                    pretouched(run, "SEMAPHORE", "2", size, huge);
                }
            }
        }
        return run;
    }

    private static void pretouched(SyntheticRun run, String wait, String consumers, long size, String hugePages) {
        Cell cell = SyntheticRun.cell(
                "RingThroughput",
                "wait",
                wait,
                "consumers",
                consumers,
                "slotSize",
                Long.toString(size),
                "hugepages",
                hugePages,
                "pretouch",
                "on");
        double seconds = 1200e-9 + size / (hugePages.equals("on") ? 9.4e9 : 8.7e9);
        run.measured(cell, Map.of("consumedBytes", size / seconds), 3, 0.03);
    }
}
