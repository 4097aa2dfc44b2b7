package dev.ringside.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.evidence.Evidence;
import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Pool;
import dev.ringside.memory.Scope;
import dev.ringside.placement.Placement;
import dev.ringside.posix.LibC;
import dev.ringside.procfs.ThpPolicy;
import dev.ringside.ring.ReadOrder;
import dev.ringside.ring.WaitStrategy;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All 16 flag combinations in both scopes, and some of them on every backing that this host has, in two real processes: what /proc shows before the first and after the last message is what
 * the table expects, and the table expects what is written down here once more, by hand.
 */
@Timeout(60)
class MemoryFlagsTest {
    private static final int SLOTS = 3;
    private static final long CAPACITY = 2L << 20;
    private static final long PAYLOAD_PAGES = SLOTS * CAPACITY / 4096;

    /** A thread may take a few faults of the JVM's own. */
    private static final double OF_THE_JVM = 10;

    private static Pool pool;

    @BeforeAll
    static void reserve() {
        assumeTrue(LibC.geteuid() == 0, "only root may have SHM_HUGETLB and lock this much");
        assumeTrue(Pool.canHave(4), "the pool of huge pages cannot be grown here");
        assumeTrue(LibC.getpagesize() == 4096, "the figures below are for pages of 4 KiB");
        pool = new Pool(4);
    }

    @AfterAll
    static void giveBack() {
        if (pool != null) {
            pool.close();
        }
    }

    static Stream<Arguments> combinations() {
        return Stream.concat(
                everyCombination(),
                Stream.of(Backing.values())
                        .filter(backing -> backing != Backing.SYSV)
                        .flatMap(MemoryFlagsTest::someOf));
    }

    private static Stream<Arguments> everyCombination() {
        Stream<Arguments> sixteen = Stream.of(Scope.values())
                .flatMap(scope -> Stream.of("off", "on").flatMap(hugepages -> Stream.of("off", "on")
                        .flatMap(madvise -> Stream.of("off", "on").flatMap(pretouch -> Stream.of("off", "on")
                                .map(mlock ->
                                        Arguments.of(Backing.SYSV, scope, hugepages, madvise, pretouch, mlock))))));
        Stream<Arguments> others = Stream.of(
                Arguments.of(Backing.SYSV, Scope.BOTH, "off", "collapse", "on", "off"),
                Arguments.of(Backing.SYSV, Scope.CREATOR, "off", "collapse", "on", "off"),
                Arguments.of(Backing.SYSV, Scope.BOTH, "off", "off", "off", "onfault"),
                Arguments.of(Backing.SYSV, Scope.CREATOR, "off", "off", "on", "onfault"));
        return Stream.concat(sixteen, others);
    }

    /** Each case starts a JVM, so: every combination of the other flags once, so shared out that each scope sees all pairs of two flags. */
    private static Stream<Arguments> someOf(Backing backing) {
        return hugePagesOf(backing)
                .flatMap(hugepages -> Stream.of(
                        Arguments.of(backing, Scope.BOTH, hugepages, "off", "off", "on"),
                        Arguments.of(backing, Scope.BOTH, hugepages, "off", "on", "off"),
                        Arguments.of(backing, Scope.BOTH, hugepages, "on", "off", "off"),
                        Arguments.of(backing, Scope.BOTH, hugepages, "on", "on", "on"),
                        Arguments.of(backing, Scope.CREATOR, hugepages, "off", "off", "off"),
                        Arguments.of(backing, Scope.CREATOR, hugepages, "off", "on", "on"),
                        Arguments.of(backing, Scope.CREATOR, hugepages, "on", "off", "on"),
                        Arguments.of(
                                backing,
                                Scope.CREATOR,
                                hugepages,
                                hugepages.equals("on") || backing == Backing.DISK ? "on" : "collapse",
                                "on",
                                "off")));
    }

    private static Stream<String> hugePagesOf(Backing backing) {
        return switch (backing) {
            case POSIX, TMPFS, DISK -> Stream.of("off");
            case HUGETLBFS -> Stream.of("on");
            default -> Stream.of("off", "on");
        };
    }

    @ParameterizedTest(name = "{0} scope={1} hugepages={2} madvise={3} pretouch={4} mlock={5}")
    @MethodSource("combinations")
    void shouldBeInForceInBothProcesses(
            Backing backing, Scope scope, String hugepages, String madvise, String pretouch, String mlock) {
        Map<String, String> flags =
                Map.of("hugepages", hugepages, "madvise", madvise, "pretouch", pretouch, "mlock", mlock);
        MemoryRequest memory = MemoryRequest.read(flags::get, scope);
        RingSpec spec = new RingSpec(
                SLOTS, CAPACITY, 1, WaitStrategy.SEMAPHORE, ReadOrder.SEQUENTIAL, backing, memory, Placement.UNPINNED);
        Optional<String> refusal = backing.refusal(spec.layout().bytes(), memory);
        assumeTrue(refusal.isEmpty(), () -> refusal.orElseThrow());
        Evidence evidence;
        try (RingSession session = RingSession.open(spec)) {
            session.lap();
            session.finish();
            evidence = session.evidence();
        }

        boolean huge = hugepages.equals("on");
        boolean populates = pretouch.equals("on") || mlock.equals("on");
        boolean large = madvise.equals("collapse")
                || backing.thpPolicy().orElse(ThpPolicy.NEVER).givesHugePages(madvise.equals("on"));
        for (String process : new String[] {"producer", "consumer"}) {
            boolean applies = process.equals("producer") || scope == Scope.BOTH;
            for (String moment : new String[] {"before", "after"}) {
                String prefix = process + "." + moment + ".";
                boolean in = moment.equals("after") || applies && populates;
                assertThat(evidence.get(prefix + "differences")).as(prefix).isEmpty();
                assertThat(evidence.get(prefix + "expected.backing")).isEqualTo(backing.toString());
                assertThat(evidence.getLong(prefix + "seen.pageKib"))
                        .as(prefix + "pageKib")
                        .isEqualTo(huge ? 2048 : 4);
                assertThat(evidence.getLong(prefix + "seen.presentPages"))
                        .as(prefix + "presentPages")
                        .isEqualTo(in ? PAYLOAD_PAGES : 0);
                assertThat(evidence.get(prefix + "seen.locked"))
                        .as(prefix + "locked")
                        .isEqualTo(Boolean.toString(applies && !huge && !mlock.equals("off")));
                assertThat(evidence.get(prefix + "seen.lockedOnFault"))
                        .as(prefix + "lockedOnFault")
                        .isEqualTo(Boolean.toString(applies && !huge && mlock.equals("onfault")));
                if (in && !huge && backing != Backing.DISK) {
                    assertThat(evidence.getLong(prefix + "seen.pmdMappedKib") >= SLOTS * CAPACITY / 1024)
                            .as(prefix + "pmdMapped")
                            .isEqualTo(large);
                }
            }
        }
        assertFaults(backing, evidence, scope, huge, populates, large);
    }

    private static void assertFaults(
            Backing backing, Evidence evidence, Scope scope, boolean huge, boolean populates, boolean large) {
        int pagesPerBlock = huge || large ? 1 : (int) (CAPACITY / 4096);
        // a read fault on a file maps the 16 pages around it; System V segments have no such neighbours
        int faultsPerBlock = backing == Backing.SYSV || huge || large ? pagesPerBlock : pagesPerBlock / 16;
        double[] reads = evidence.getSamples("lap.read.minorFaults");
        double[] writes = evidence.getSamples("lap.write.minorFaults");
        for (int block = 0; block < SLOTS; block++) {
            boolean readerPopulated = scope == Scope.BOTH && populates;
            assertThat(reads[block])
                    .as("faults of first read %d", block)
                    .isBetween(
                            readerPopulated ? 0.0 : faultsPerBlock,
                            (readerPopulated ? 0 : faultsPerBlock) + OF_THE_JVM);
            assertThat(reads[SLOTS + block])
                    .as("faults of second read %d", block)
                    .isLessThanOrEqualTo(OF_THE_JVM);
            if (backing == Backing.DISK) {
                continue; // the first write to a page that is clean takes a fault, as mlock and write-back leave them
            }
            assertThat(writes[SLOTS + block])
                    .as("faults of second write %d", block)
                    .isLessThanOrEqualTo(OF_THE_JVM);
            assertThat(writes[block])
                    .as("faults of first write %d", block)
                    .isBetween(populates ? 0.0 : pagesPerBlock, (populates ? 0 : pagesPerBlock) + OF_THE_JVM);
        }
    }
}
