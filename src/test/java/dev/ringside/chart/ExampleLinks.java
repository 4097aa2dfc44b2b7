package dev.ringside.chart;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs of the links between two processes with plausible numbers. */
public final class ExampleLinks {
    /** What a round trip of few bytes takes where both sides sleep, in nanoseconds. */
    public static final Map<String, Double> SLEEPING = new LinkedHashMap<>();

    public static final List<String> STRATEGIES = List.of(
            "spin",
            "spin_yield",
            "futex",
            "semaphore",
            "unnamed_semaphore",
            "mutex_cond",
            "sysv_semaphore",
            "poll_sleep");

    static {
        SLEEPING.put("pipe", 9_100.0);
        SLEEPING.put("fifo", 9_200.0);
        SLEEPING.put("unix-stream", 11_300.0);
        SLEEPING.put("unix-seqpacket", 11_900.0);
        SLEEPING.put("unix-datagram", 12_400.0);
        SLEEPING.put("tcp", 19_800.0);
        SLEEPING.put("udp", 18_100.0);
        SLEEPING.put("sysv-queue", 8_800.0);
        SLEEPING.put("posix-queue", 9_900.0);
        SLEEPING.put("eventfd", 8_300.0);
        SLEEPING.put("process-vm-readv", 13_400.0);
    }

    private ExampleLinks() {}

    public static Cell roundTrip(String transport, String waiting, long size, String... more) {
        return link("RoundTrip", transport, waiting, size, more);
    }

    public static Cell link(String benchmark, String transport, String waiting, long size, String... more) {
        Map<String, String> params = new TreeMap<>(Map.of(
                "transport",
                transport,
                "waiting",
                waiting,
                "messageSize",
                Long.toString(size),
                "placement",
                "UNPINNED"));
        for (int i = 0; i < more.length; i += 2) {
            params.put(more[i], more[i + 1]);
        }
        return Cell.of("dev.ringside.bench." + benchmark + "Benchmark.measure", params);
    }

    /** Percentiles around {@code median}, with the tail of a host that is not quiet, and the time of both processors. */
    public static Map<String, Double> latency(double median, double cpu) {
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("roundTrip", median * 1.1);
        metrics.put("p50", median);
        metrics.put("p90", median * 1.2);
        metrics.put("p99", median * 1.7 + 900);
        metrics.put("p99.9", median * 2.6 + 9_000);
        metrics.put("p99.99", median * 3 + 60_000);
        metrics.put("max", median * 4 + 2_400_000);
        metrics.put("cpuProducer", cpu * 0.55);
        metrics.put("cpuConsumer", cpu * 0.45);
        return metrics;
    }

    /** Every transport, sleeping and spinning, and the ring with each of its strategies. */
    public static SyntheticRun everyTransport(int forks, List<Long> sizes, String... more) {
        return addEveryTransport(new SyntheticRun(), "RoundTrip", forks, sizes, more);
    }

    public static SyntheticRun addEveryTransport(
            SyntheticRun run, String benchmark, int forks, List<Long> sizes, String... more) {
        for (long size : sizes) {
            SLEEPING.forEach((transport, median) -> {
                double copied = median + size / 4.0;
                run.measured(
                        link(benchmark, transport, "block", size, more), latency(copied, copied * 0.7), forks, 0.3);
                double spun = median * 0.32 + size / 4.0;
                run.measured(link(benchmark, transport, "spin", size, more), latency(spun, spun * 2), forks, 0.04);
            });
            run.measured(link(benchmark, "mapped-file", "poll", size, more), latency(118_000, 9_000), forks, 0.3);
            run.measured(
                    link(benchmark, "mapped-file", "spin", size, more), latency(420 + size / 6.0, 900), forks, 0.3);
            run.measured(link(benchmark, "file", "poll", size, more), latency(124_000, 11_000), forks, 0.3);
            for (String ring : List.of("ring", "ring-in-place")) {
                for (String strategy : STRATEGIES) {
                    double median = ring(strategy) + (ring.equals("ring") ? 60 + size / 5.0 : size / 14.0);
                    double cpu =
                            strategy.startsWith("spin") ? 2 * median : strategy.startsWith("poll") ? 4_000 : median;
                    run.measured(link(benchmark, ring, strategy, size, more), latency(median, cpu), forks, 0.3);
                }
            }
        }
        return run;
    }

    private static double ring(String strategy) {
        return switch (strategy) {
            case "spin" -> 240;
            case "spin_yield" -> 420;
            case "futex" -> 300;
            case "semaphore" -> 7_400;
            case "unnamed_semaphore" -> 7_100;
            case "mutex_cond" -> 10_900;
            case "sysv_semaphore" -> 8_300;
            default -> 115_000;
        };
    }

    /** What every transport moves, and what a copy in memory does; datagrams and queues end where the kernel ends them. */
    public static SyntheticRun throughput(int forks, List<Long> sizes) {
        return addThroughput(new SyntheticRun(), forks, sizes);
    }

    public static SyntheticRun addThroughput(SyntheticRun run, int forks, List<Long> sizes) {
        for (long size : sizes) {
            SLEEPING.forEach((transport, median) -> {
                for (String waiting : List.of("block", "spin")) {
                    Cell cell = link("LinkThroughput", transport, waiting, size);
                    if (size > 65_507 && (transport.equals("udp") || transport.endsWith("queue"))) {
                        run.not(CellState.UNAVAILABLE, cell, transport + " carries at most 65507 bytes; send less");
                    } else {
                        moved(run, cell, size, median / (waiting.equals("spin") ? 14 : 9) + size / 3.1, forks);
                    }
                }
            });
            for (String waiting : STRATEGIES) {
                moved(run, link("LinkThroughput", "ring", waiting, size), size, ring(waiting) / 4 + size / 6.2, forks);
                moved(
                        run,
                        link("LinkThroughput", "ring-in-place", waiting, size),
                        size,
                        ring(waiting) / 4 + size / 9.5,
                        forks);
            }
            moved(run, link("LinkThroughput", "mapped-file", "poll", size), size, 900 + size / 4.4, forks);
            moved(run, link("LinkThroughput", "file", "poll", size), size, 1900 + size / 3.9, forks);
            moved(
                    run,
                    SyntheticRun.bare("JavaFloor", "floor", "COPY", "messageSize", Long.toString(size)),
                    size,
                    5 + size / 11.0,
                    forks);
        }
        return run;
    }

    private static void moved(SyntheticRun run, Cell cell, long size, double nanos, int forks) {
        double bytes = size / nanos * 1e9;
        run.measured(cell, Map.of("consumedBytes", bytes, "copy", bytes, "consumed", 1e9 / nanos), forks, 0.2);
    }

    /** Two of them overwrite. */
    public static SyntheticRun addProtocols(SyntheticRun run, int forks) {
        for (String protocol : List.of("SEQUENCED", "ONE_EMPTY_SLOT", "CACHED_CURSOR", "MUTEX", "GROWING_FILE")) {
            run.measured(protocol(protocol, 1, 1), Map.of("consumed", 4e6 * protocol.length()), forks, 0.3);
        }
        for (String protocol : List.of("LATEST_VALUE", "DOUBLE_BUFFER")) {
            run.measured(protocol(protocol, 1, 1), Map.of("consumed", 9e6, "lost", 3e6), forks, 0.3);
        }
        for (int producers : List.of(1, 2, 4)) {
            run.measured(protocol("MANY_PRODUCERS", producers, 1), Map.of("consumed", 9e6 / producers), forks, 0.3);
        }
        run.not(CellState.UNAVAILABLE, protocol("MUTEX", 2, 1), "mutex knows one producer; ask for many_producers");
        return run.measured(protocol("BROADCAST", 1, 2), Map.of("consumed", 6e6), forks, 0.3);
    }

    private static Cell protocol(String protocol, int producers, int consumers) {
        return SyntheticRun.bare(
                "Protocol",
                "protocol",
                protocol,
                "backing",
                "SYSV",
                "placement",
                "UNPINNED",
                "producers",
                Integer.toString(producers),
                "consumers",
                Integer.toString(consumers),
                "slots",
                "64",
                "slotSize",
                "64");
    }

    /** The memory of one of them was not measured. */
    public static SyntheticRun addBackings(SyntheticRun run, int forks) {
        for (String backing : List.of("SYSV", "POSIX", "MEMFD", "TMPFS", "DISK")) {
            for (String size : List.of("1048576", "33554432")) {
                String[] changes = {"backing", backing, "slotSize", size, "mlock", "on"};
                double moved = backing.equals("DISK") ? 2e9 : 8e9 + 1e8 * backing.length();
                run.measured(SyntheticRun.cell("RingThroughput", changes), Map.of("consumedBytes", moved), forks, 0.1);
                if (!backing.equals("TMPFS")) {
                    run.measured(
                            SyntheticRun.bare(
                                    "SegmentMemory",
                                    "backing",
                                    backing,
                                    "hugepages",
                                    "off",
                                    "slots",
                                    "5",
                                    "slotSize",
                                    size),
                            "pssSum",
                            "B",
                            5.0 * Long.parseLong(size) + 4096);
                }
            }
        }
        return run.not(
                CellState.UNAVAILABLE,
                SyntheticRun.cell("RingThroughput", "backing", "HUGETLBFS", "mlock", "on"),
                "no hugetlbfs is mounted; mount -t hugetlbfs none /dev/hugepages");
    }

    /** A run that has something for every chart. */
    public static SyntheticRun andEverythingElse(SyntheticRun run) {
        addEveryTransport(run, "RoundTrip", 3, List.of(64L, 4096L));
        addProtocols(run, 3);
        addBackings(run, 3);
        addEveryTransport(run, "OfferedRate", 3, List.of(64L), "rate", "100000");
        addEveryTransport(run, "OfferedRate", 3, List.of(64L), "rate", "10000");
        return addThroughput(run, 3, List.of(64L, 4096L, 65536L));
    }

    /** The round trips in C. */
    public static SyntheticRun addFloors(SyntheticRun run, int forks, long size) {
        Map.of("c-pipe", 8_400.0, "c-unix-stream", 10_300.0, "c-tcp", 18_000.0, "c-ring", 215.0, "c-line", 150.0)
                .forEach((floor, median) -> run.measured(
                        SyntheticRun.bare(
                                "Floor", "floor", floor, "messageSize", Long.toString(size), "placement", "UNPINNED"),
                        latency(median, median),
                        forks,
                        0.03));
        return run;
    }

    /** Some cannot be had here, one failed, and one shares its cores. */
    public static SyntheticRun withGaps(int forks) {
        SyntheticRun run = addFloors(everyTransport(forks, List.of(64L)), forks, 64);
        run.not(
                CellState.UNAVAILABLE,
                roundTrip("posix-queue", "block", 64),
                "mq_open: ENOSYS: this kernel has no POSIX message queues; load a kernel with CONFIG_POSIX_MQUEUE");
        run.not(
                CellState.UNAVAILABLE,
                roundTrip("posix-queue", "spin", 64),
                "mq_open: ENOSYS: this kernel has no POSIX message queues; load a kernel with CONFIG_POSIX_MQUEUE");
        run.not(
                CellState.UNAVAILABLE,
                roundTrip("process-vm-readv", "spin", 64),
                "process_vm_readv: EPERM: Yama lets only ancestors read; \"sysctl -w kernel.yama.ptrace_scope=0\"");
        run.not(CellState.FAILED, roundTrip("fifo", "block", 64), "the fork hung: it was ended after 61 s");
        run.evidence(Map.of("oversubscribed", "2 spinning threads on 1 core"));
        return run.measured(roundTrip("xring", "spin", 64), latency(9_000, 18_000), forks, 0.3);
    }
}
