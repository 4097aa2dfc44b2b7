package dev.ringside.claim;

import static dev.ringside.claim.LinkCells.roundTrips;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.analysis.Pairing;
import dev.ringside.claim.LinkCells.Way;
import dev.ringside.results.Run;
import java.util.Arrays;
import java.util.List;

/** What people say, each with the rule that decides it. */
public enum Claim {
    COLD_READ(
            "cold-read",
            "Huge pages cut the consumer's first read of a 32 MB block from about 13.5 ms to 2.2-3.5 ms.",
            new Ratio(
                    "first read without huge pages / with",
                    Range.atLeast(3),
                    "first reads of 32 MiB with scope=creator, with huge pages and without",
                    cells -> RingCells.withoutHugePages(cells, RingCells.isLarge("scope", "CREATOR"), "firstRead"))),
    COLD_WRITE(
            "cold-write",
            "Huge pages bring the producer's first write of 32 MB from 2.1-2.5 ms to 1.9-2.3 ms.",
            new Ratio(
                    "first write with huge pages / without, no other flag",
                    new Range(0.75, 0.99),
                    "first writes of 32 MiB with huge pages and without",
                    cells -> RingCells.withHugePages(cells, RingCells.isAlone(Flags.HUGE_PAGES), "firstWrite"))),
    WARM_READ(
            "warm-read",
            "Once warm, a 32 MB read takes 2.5 ms without huge pages and 2.1-2.2 ms with them.",
            new Ratio(
                    "second read with huge pages / without",
                    new Range(0.75, 0.95),
                    "second reads of 32 MiB with huge pages and without",
                    cells -> RingCells.withHugePages(cells, RingCells::isLarge, "secondRead"))),
    PRETOUCH_FAULTS(
            "pretouch-faults",
            "Pretouch removes page faults at run time.",
            new Ratio(
                    "faults of a first read with pretouch / without",
                    Range.atMost(0.01),
                    "first reads of 32 MiB with pretouch alone and without flags",
                    RingCells::faultsLeft)),
    MLOCK_STEADY(
            "mlock-steady",
            "mlock protects, and changes nothing where nothing is swapped.",
            new Ratio(
                    "throughput with mlock / without",
                    new Range(0.97, 1.03),
                    "throughput of 32 MiB with mlock and without",
                    cells -> Pairing.of(
                            cells,
                            cell -> RingCells.isSteady(cell) && RingCells.isLarge(cell),
                            "mlock",
                            "on",
                            Flags.OFF,
                            "consumedBytes"))),
    WILLNEED(
            "willneed",
            "MADV_WILLNEED prefetches shared memory.",
            new Ratio(
                    "first read with madvise / without, no other flag",
                    Range.atMost(0.5),
                    "first reads of 32 MiB with madvise alone and without flags",
                    cells -> Pairing.of(cells, RingCells.isAlone("madvise"), "madvise", "on", Flags.OFF, "firstRead"))),
    THREADS_SCALE(
            "threads-scale",
            "More consumer threads, more throughput.",
            new Needing(
                    3,
                    new Ratio(
                            "throughput of two consumers / of one",
                            Range.atLeast(1.1),
                            "the same ring with one consumer and with two",
                            cells -> Pairing.of(cells, RingCells::isSteady, "consumers", "2", "1", "consumedBytes")))),
    POSIX_VS_SYSV(
            "posix-vs-sysv",
            "POSIX shared memory has 10-15 % more throughput than System V.",
            new Ratio(
                    "throughput over POSIX / over System V",
                    new Range(1.08, 1.17),
                    "rings in both",
                    cells -> Pairing.of(cells, RingCells::isSteady, "backing", "POSIX", "SYSV", "consumedBytes"))),
    POSIX_MEMORY(
            "posix-memory",
            "POSIX shared memory uses less memory than System V.",
            new Ratio(
                    "memory of both processes with POSIX / with System V",
                    Range.atMost(0.98),
                    "the memory of rings in both",
                    cells -> Pairing.of(
                            cells,
                            cell -> cell.shortName().equals("SegmentMemory"),
                            "backing",
                            "POSIX",
                            "SYSV",
                            "pssSum"))),
    MUTEX_VS_SEM(
            "mutex-vs-sem",
            "A mutex serves better than a semaphore.",
            new Ratio(
                    "round trip with mutex and condition variable / with semaphores",
                    Range.atMost(1),
                    "round trips over the ring with both",
                    cells -> Pairing.of(
                            cells,
                            cell -> cell.shortName().equals("RoundTrip"),
                            "waiting",
                            "mutex_cond",
                            "semaphore",
                            "roundTrip"))),
    LATENCY_ORDER(
            "latency-order",
            "By latency: shared memory, then pipe, then message queue and socket, then file.",
            new AllOf(List.of(
                    slower("pipe", "ring-in-place", "futex"),
                    slower("sysv-queue", "pipe", "block"),
                    slower("unix-stream", "pipe", "block"),
                    new Ratio(
                            "round trip over file / unix-stream",
                            Range.atLeast(1),
                            "round trips over both",
                            cells -> roundTrips(cells, new Way("file", "poll"), new Way("unix-stream", "block")))))),
    LATENCY_FIGURES(
            "latency-figures",
            "A pipe takes about 10 us, a socket about 5 us, a message queue about 3 us, shared memory about 0.1 us.",
            new AllOf(List.of(times("pipe", 50, 200), times("unix-stream", 25, 100), times("sysv-queue", 15, 60)))),
    BANDWIDTH_LIMIT(
            "bandwidth-limit",
            "Shared memory is limited only by memory bandwidth.",
            new Ratio(
                    "bytes a second through the ring / of a copy in memory",
                    Range.atLeast(0.8),
                    "throughput of the ring in place and a copy of as many bytes",
                    LinkCells::ringToCopy)),
    POLL_SLEEP(
            "poll-sleep",
            "Polling with a sleep costs latency in the order of the sleep.",
            new Ratio(
                    "round trip with a sleep of 50 us between two looks / two such sleeps",
                    new Range(0.3, 3),
                    "round trips over the ring with poll_sleep",
                    LinkCells::pollsInSleeps)),
    ONE_COPY(
            "one-copy-in-memory",
            "Processes that map the same object share its physical pages.",
            new Ratio(
                    "shares of both processes (PSS) / bytes of the ring",
                    new Range(0.95, 1.05),
                    "the memory of a ring",
                    RingCells::held)),
    NUMA(
            "numa",
            "Remote memory costs about three times local memory.",
            new Ratio(
                    "round trip between two NUMA nodes / within one",
                    new Range(2, 4),
                    "a host with two NUMA nodes, and round trips with placement OTHER_NODE and SAME_L3",
                    cells -> Pairing.of(
                            cells,
                            cell -> cell.shortName().equals("RoundTrip") && Cells.has(cell, "waiting", "spin"),
                            "placement",
                            "OTHER_NODE",
                            "SAME_L3",
                            "roundTrip")));

    private final String id;
    private final String words;
    private final Rule rule;

    Claim(String id, String words, Rule rule) {
        this.id = id;
        this.words = words;
        this.rule = rule;
    }

    /** Takes longer than shared memory, or than a pipe, where both sides may sleep. */
    private static Ratio slower(String transport, String than, String waiting) {
        return new Ratio(
                "round trip over " + transport + " / " + than,
                Range.atLeast(1),
                "round trips over " + transport + " and " + than,
                cells -> roundTrips(cells, new Way(transport, "block"), new Way(than, waiting)));
    }

    private static Ratio times(String transport, double low, double high) {
        return new Ratio(
                "round trip over " + transport + " / ring in place, spinning",
                new Range(low, high),
                "round trips over both",
                cells -> roundTrips(cells, new Way(transport, "block"), new Way("ring-in-place", "spin")));
    }

    public String id() {
        return id;
    }

    /** As people say it. */
    public String words() {
        return words;
    }

    /** All of them, by what {@code run} has measured. */
    public static List<Ruling> judge(Run run) {
        Cells cells = new Cells(run);
        return Arrays.stream(values())
                .map(claim -> claim.rule.judge(claim, cells, run))
                .toList();
    }
}
