package dev.ringside.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.ledger.Ledger;
import dev.ringside.posix.Mman;
import dev.ringside.procfs.HugePagePool;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody takes the huge pages of the pool after they were reserved and before they are used. */
class DrainedPoolTest {
    private static final long PAGE = 2L << 20;
    private static final int PAGES = 4;

    static Stream<Backing> fromThePool() {
        return Stream.of(Backing.values()).filter(Backing::takesFromPool);
    }

    @ParameterizedTest
    @MethodSource("fromThePool")
    void shouldBeRefusedInWordsAndNeverEndInASignal(Backing backing) {
        MemoryRequest request =
                MemoryRequest.read(flag -> flag.equals("hugepages") ? "on" : MemoryFlag.OFF, Scope.BOTH);
        assumeTrue(backing.refusal(PAGE, MemoryRequest.plain()).isEmpty(), "this host has no " + backing);
        assumeTrue(Pool.canHave(PAGES), "needs root and room for " + PAGES + " huge pages");
        long before = HugePagePool.read(2048).total();
        try (Pool pool = new Pool(PAGES);
                Ledger ledger = Ledger.open()) {
            long bytes = HugePagePool.read(2048).available() * PAGE;
            long taken = Mman.map(
                    0,
                    bytes,
                    Mman.PROT_READ | Mman.PROT_WRITE,
                    Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS | Mman.MAP_HUGETLB,
                    -1,
                    0);
            try {
                assertThat(pool).isNotNull();
                assertThatThrownBy(() -> Segment.create(ledger, PAGES * PAGE, backing, request))
                        .isInstanceOf(UnavailableException.class)
                        .hasMessageContaining("huge pages");
            } finally {
                Mman.unmap(taken, bytes);
            }
        }
        assertThat(HugePagePool.read(2048).total()).isEqualTo(before);
    }
}
