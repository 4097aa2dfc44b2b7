package dev.ringside.claim;

import static dev.ringside.claim.LinkCells.roundTrips;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.analysis.Pairing;
import dev.ringside.claim.LinkCells.Way;
import dev.ringside.results.Run;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
                            Cells.BYTES_MOVED))),
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
                            cells ->
                                    Pairing.of(cells, RingCells::isSteady, "consumers", "2", "1", Cells.BYTES_MOVED)))),
    POSIX_VS_SYSV(
            "posix-vs-sysv",
            "POSIX shared memory has 10-15 % more throughput than System V.",
            new Ratio(
                    "throughput over POSIX / over System V",
                    new Range(1.08, 1.17),
                    "rings in both",
                    cells -> Pairing.of(cells, RingCells::isSteady, "backing", "POSIX", "SYSV", Cells.BYTES_MOVED))),
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
    POSIX_GAP(
            "posix-gap",
            "The gap between POSIX and System V shared memory grows under contention.",
            new Needing(
                    3,
                    new Ratio(
                            "throughput over POSIX / over System V with two producers, by the same with one",
                            Range.atLeast(1.02),
                            "rings behind a mutex in both, with one producer and with two",
                            cells -> Pairing.ofPairs(
                                    cells,
                                    cell -> Cells.has(cell, "protocol", "MUTEX"),
                                    new Pairing.Switch("backing", "POSIX", "SYSV"),
                                    new Pairing.Switch("producers", "2", "1"),
                                    Cells.BYTES_MOVED)))),
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
    MUTEX_CONTENDED(
            "mutex-contended",
            "A mutex serves better than a semaphore where threads compete for it.",
            new Needing(
                    3,
                    new Ratio(
                            "throughput of two consumers with mutex and condition variable / with semaphores",
                            Range.atLeast(1),
                            "a ring with two consumers and both ways to wait",
                            cells -> Pairing.of(
                                    cells,
                                    cell -> RingCells.isSteady(cell) && Cells.has(cell, "consumers", "2"),
                                    "wait",
                                    "MUTEX_COND",
                                    "SEMAPHORE",
                                    Cells.BYTES_MOVED)))),
    AUTO_RESIZE(
            "auto-resize",
            "ftruncate on a mapped file grows the mapping by itself.",
            StepCells.fact("GROWN_MAPPING", "part of a grown file that its mapping reaches", Range.atLeast(1))),
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
    SMALL_MESSAGE(
            "small-message",
            "A 2 KB message takes about 130 ns to write and 120 ns to read, where copying it takes 100 ns.",
            new AllOf(List.of(
                    StepCells.steps("WRITE_2K", "COPY_2K", Range.around(1.3)),
                    StepCells.steps("READ_2K", "COPY_2K", Range.around(1.2))))),
    MASK_VS_MODULO(
            "mask-vs-modulo",
            "Indexing by mask beats indexing by modulo.",
            StepCells.steps("INDEX_MASK", "INDEX_MODULO", Range.atMost(0.95))),
    FALSE_SHARING(
            "false-sharing",
            "Counters on one line of 64 bytes ping-pong between cores; on two lines they do not.",
            new Needing(2, StepCells.steps("COUNT_8_APART", "COUNT_64_APART", Range.atLeast(2)))),
    FALSE_SHARING_128(
            "false-sharing-128",
            "Counters have to be 128 bytes apart, since lines are fetched in pairs.",
            new Needing(2, StepCells.steps("COUNT_64_APART", "COUNT_128_APART", Range.atLeast(1.1)))),
    ORDERING_COST(
            "ordering-cost",
            "Relaxed costs less than acquire and release, and these less than sequentially consistent.",
            new AllOf(List.of(
                    StepCells.steps("STORE_RELEASE", "STORE_RELAXED", Range.atLeast(1.05)),
                    StepCells.steps("STORE_VOLATILE", "STORE_RELEASE", Range.atLeast(1.05))))),
    SOA_VS_AOS(
            "soa-vs-aos",
            "Scanning one field is faster in a structure of arrays than in an array of structures.",
            StepCells.steps("SCAN_STRUCTURES", "SCAN_ARRAY", Range.atLeast(1.1))),
    MMAP_VS_READ(
            "mmap-vs-read",
            "Mapped access beats read and write calls for small accesses.",
            StepCells.steps("ACCESS_MAPPED", "ACCESS_CALLED", Range.atMost(0.9))),
    ONE_EMPTY_SLOT(
            "one-empty-slot",
            "A ring with in and out indices holds one element less than it has slots.",
            StepCells.fact("FULL_RING", "elements held / slots - 1", new Range(1, 1))),
    POLL_SLEEP(
            "poll-sleep",
            "Polling with a sleep costs latency in the order of the sleep.",
            new Ratio(
                    "round trip with a sleep of 50 us between two looks / two such sleeps",
                    new Range(0.3, 3),
                    "round trips over the ring with poll_sleep",
                    LinkCells::pollsInSleeps)),
    POOL_VS_THREAD(
            "pool-vs-thread",
            "A pool of threads beats a thread for each block.",
            StepCells.steps("HAND_TO_POOL", "HAND_TO_THREAD", Range.atMost(0.9))),
    CRASH_CONSISTENT(
            "crash-consistent",
            "With a sequence check or a double buffer no reader takes a half-written message after its writer was killed.",
            new AllOf(List.of(untorn("SEQUENCED"), untorn("LATEST_VALUE"), untorn("DOUBLE_BUFFER")))),
    DOUBLE_BUFFER(
            "double-buffer",
            "Two buffers alone, without a check, give no reader a torn message while the writer lives.",
            new Ratio(
                    "copies that the writer had overtaken / all copies",
                    Range.none(),
                    "the protocol DOUBLE_BUFFER",
                    RingCells::torn)),
    STALE_WRITER(
            "stale-writer",
            "A time stamp in the message tells a reader that its writer is dead.",
            StepCells.fact(
                    "STALE_STAMP", "right answers for a writer that runs, is stopped, is dead", Range.atLeast(1))),
    SLOTS_BY_RATE(
            "slots-by-rate",
            "As many slots as write rate / read rate, rounded up, twice over, are enough.",
            new Ratio(
                    "throughput with so many slots / with the most",
                    Range.atLeast(0.95),
                    "fill and read floors, and rings of as many slots and of more",
                    SlotsByRate::measure)),
    STEP_COSTS(
            "step-costs",
            "A slot index takes 1 ns, a header 10 ns, a copy of 2 KB 100 ns, a barrier 10 ns, a sequence number 10 ns.",
            new AllOf(List.of(
                    StepCells.steps("HEADER", "INDEX_MASK", Range.around(10)),
                    StepCells.steps("COPY_2K", "INDEX_MASK", Range.around(100)),
                    StepCells.steps("BARRIER", "INDEX_MASK", Range.around(10)),
                    StepCells.steps("SEQUENCE", "INDEX_MASK", Range.around(10))))),
    CACHE_LADDER(
            "cache-ladder",
            "A load takes about 1, 3, 10 and 30 ns from the three caches and from memory.",
            new AllOf(List.of(
                    StepCells.steps("LOAD_L2", "LOAD_L1", Range.around(3)),
                    StepCells.steps("LOAD_L3", "LOAD_L1", Range.around(10)),
                    StepCells.steps("LOAD_MEMORY", "LOAD_L1", Range.around(30))))),
    MESSAGE_IN_L1(
            "message-in-l1",
            "A message of 2.8 KB lives in the first cache.",
            StepCells.steps("LOAD_MESSAGE", "LOAD_L1", new Range(0.8, 1.25))),
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
                            "roundTrip"))),
    TRANSACTIONAL(
            "transactional",
            "Hardware transactions serve too.",
            new OnHardware("hardware.transactional", "hardware transactions")),
    RDMA("rdma", "RDMA serves too.", new OnHardware("hardware.rdma", "RDMA devices")),
    PERSISTENT(
            "persistent", "Persistent memory serves too.", new OnHardware("hardware.persistent", "persistent memory"));

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

    private static Ratio untorn(String protocol) {
        return StepCells.fact(
                "KILLED_" + protocol,
                "torn messages of 4 writers killed in each fork, "
                        + protocol.toLowerCase(Locale.ROOT).replace('_', ' '),
                Range.none());
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
