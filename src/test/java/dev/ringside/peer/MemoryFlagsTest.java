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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All 16 flag combinations in both scopes, in two real processes: what /proc shows before the first and after the last message is what
 * the table expects, and the table expects what is written down here once more, by hand.
 */
@Timeout(60)
class MemoryFlagsTest {
    private static final int SLOTS = 3;
    private static final long CAPACITY = 2L << 20;
    private static final long PAYLOAD_PAGES = SLOTS * CAPACITY / 4096;
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
        Stream<Arguments> sixteen = Stream.of(Scope.values())
                .flatMap(scope -> Stream.of("off", "on").flatMap(hugepages -> Stream.of("off", "on")
                        .flatMap(madvise -> Stream.of("off", "on").flatMap(pretouch -> Stream.of("off", "on")
                                .map(mlock -> Arguments.of(scope, hugepages, madvise, pretouch, mlock))))));
        Stream<Arguments> others = Stream.of(
                Arguments.of(Scope.BOTH, "off", "collapse", "on", "off"),
                Arguments.of(Scope.CREATOR, "off", "collapse", "on", "off"),
                Arguments.of(Scope.BOTH, "off", "off", "off", "onfault"),
                Arguments.of(Scope.CREATOR, "off", "off", "on", "onfault"));
        return Stream.concat(sixteen, others);
    }

    @ParameterizedTest(name = "scope={0} hugepages={1} madvise={2} pretouch={3} mlock={4}")
    @MethodSource("combinations")
    void shouldBeInForceInBothProcesses(Scope scope, String hugepages, String madvise, String pretouch, String mlock) {
        Map<String, String> flags =
                Map.of("hugepages", hugepages, "madvise", madvise, "pretouch", pretouch, "mlock", mlock);
        MemoryRequest memory = MemoryRequest.read(flags::get, scope);
        RingSpec spec = new RingSpec(
                SLOTS,
                CAPACITY,
                1,
                WaitStrategy.SEMAPHORE,
                ReadOrder.SEQUENTIAL,
                Backing.SYSV,
                memory,
                Placement.UNPINNED);
        Evidence evidence;
        try (RingSession session = RingSession.open(spec)) {
            session.lap();
            session.finish();
            evidence = session.evidence();
        }

        boolean huge = hugepages.equals("on");
        boolean populates = pretouch.equals("on") || mlock.equals("on");
        boolean large = madvise.equals("collapse") || ThpPolicy.read().givesHugePages(madvise.equals("on"));
        for (String process : new String[] {"producer", "consumer"}) {
            boolean applies = process.equals("producer") || scope == Scope.BOTH;
            for (String moment : new String[] {"before", "after"}) {
                String prefix = process + "." + moment + ".";
                boolean in = moment.equals("after") || applies && populates;
                assertThat(evidence.get(prefix + "differences")).as(prefix).isEmpty();
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
                if (in && !huge) {
                    assertThat(evidence.getLong(prefix + "seen.pmdMappedKib") >= SLOTS * CAPACITY / 1024)
                            .as(prefix + "pmdMapped")
                            .isEqualTo(large);
                }
            }
        }
        assertFaults(evidence, scope, huge, populates, large);
    }

    private static void assertFaults(Evidence evidence, Scope scope, boolean huge, boolean populates, boolean large) {
        int pagesPerBlock = huge || large ? 1 : (int) (CAPACITY / 4096);
        double[] reads = evidence.getSamples("lap.read.minorFaults");
        double[] writes = evidence.getSamples("lap.write.minorFaults");
        for (int block = 0; block < SLOTS; block++) {
            boolean readerPopulated = scope == Scope.BOTH && populates;
            // a thread may take a fault or two of the JVM's own
            assertThat(reads[block])
                    .as("faults of first read %d", block)
                    .isBetween(readerPopulated ? 0.0 : pagesPerBlock, (readerPopulated ? 0 : pagesPerBlock) + 4.0);
            assertThat(writes[block])
                    .as("faults of first write %d", block)
                    .isBetween(populates ? 0.0 : pagesPerBlock, (populates ? 0 : pagesPerBlock) + 4.0);
            assertThat(reads[SLOTS + block])
                    .as("faults of second read %d", block)
                    .isLessThan(5);
            assertThat(writes[SLOTS + block])
                    .as("faults of second write %d", block)
                    .isLessThan(5);
        }
    }
}
