package dev.ringside.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.posix.CpuClock;
import dev.ringside.posix.PerfEvent;
import dev.ringside.procfs.ProcessCounts;
import dev.ringside.ring.PeerLostException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one process sees of what another uses. */
@Timeout(60)
class UsageWindowTest {
    private static final long WINDOW_MILLIS = 400;
    private static final long RAN_NANOS = 100_000_000;

    private final Map<String, Double> seen = new HashMap<>();

    /** What is between the edges of a window. */
    private interface Wait {
        void pass(long pid) throws InterruptedException;
    }

    private static void awhile(long pid) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(WINDOW_MILLIS);
    }

    /** However busy the host is. */
    private static void untilItHasRun(long pid) throws InterruptedException {
        long start = CpuClock.nanos(pid);
        while (CpuClock.nanos(pid) - start < RAN_NANOS) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Looks at a child for a while, as one operation. */
    private void look(Class<?> program, Wait waited) throws Exception {
        Process child = new ProcessBuilder(ChildPrograms.command(program)).start();
        try {
            child.getInputStream().read(); // it says a byte once it does what it is there for
            TimeUnit.MILLISECONDS.sleep(200);
            UsageWindow window = UsageWindow.open(child.pid());
            long start = System.nanoTime();
            waited.pass(child.pid());
            window.end(1, (metric, unit, value) -> seen.put(metric, value));
            seen.put("share", seen.get("cpuConsumer") / (System.nanoTime() - start));
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void shouldSeeThatAPeerSpins() throws Exception {
        look(ChildPrograms.Spins.class, UsageWindowTest::untilItHasRun);

        assertThat(seen.get("cpuConsumer")).isGreaterThanOrEqualTo(RAN_NANOS);
        // one thread spins, and what else a JVM does is little
        assertThat(seen.get("share")).isLessThan(1.5);
    }

    @Test
    void shouldSeeThatAPeerSleeps() throws Exception {
        look(ChildPrograms.Sleeps.class, UsageWindowTest::awhile);

        assertThat(seen.get("share")).isLessThan(0.1);
        assertThat(seen.get("majorFaultsConsumer")).isZero();
    }

    @Test
    void shouldSeeTheFaultsAndTheNapsOfAPeer() throws Exception {
        look(ChildPrograms.Touches.class, UsageWindowTest::untilItHasRun);

        assertThat(seen.get("minorFaultsConsumer")).isGreaterThan(200);
        assertThat(seen.get("voluntarySwitchesConsumer")).isGreaterThan(10);
    }

    @Test
    void shouldDivideByTheOperations() throws Exception {
        UsageWindow window = UsageWindow.open(ProcessHandle.current().pid());
        long start = System.nanoTime();
        while (System.nanoTime() - start < 50_000_000) {
            Thread.onSpinWait();
        }
        window.end(1000, (metric, unit, value) -> seen.put(metric, value));

        assertThat(seen.get("cpuProducer")).isBetween(5_000.0, 5e6);
    }

    @Test
    void shouldCountInEveryThreadOfAnotherProcess() throws Exception {
        Process child = new ProcessBuilder(ChildPrograms.command(ChildPrograms.Touches.class)).start();
        try {
            child.getInputStream().read();
            long pid = child.pid();
            try (TlbMisses counters = TlbMisses.open(PerfEvent.Counter.PAGE_FAULTS, pid, pid)) {
                ProcessUse before = use(pid);
                TimeUnit.MILLISECONDS.sleep(WINDOW_MILLIS);
                counters.report(1, 1, (metric, unit, value) -> seen.put(metric, value));
                long faults = use(pid).counts().minorFaults() - before.counts().minorFaults();

                assertThat(counters.evidence().get("tlbMisses.scope", "")).startsWith("user");
                assertThat(seen.get("tlbMissesConsumer")).isCloseTo(faults, Percentage.withPercentage(20));
            }
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void shouldSayWhyThereAreNoMissesWhereThereAreNone() {
        long self = ProcessHandle.current().pid();
        try (TlbMisses misses = TlbMisses.open(PerfEvent.Counter.DATA_TLB_LOAD_MISSES, self, self)) {
            misses.report(1, 1, (metric, unit, value) -> seen.put(metric, value));

            assertThat(misses.evidence().get("tlbMisses.unavailable", "").isEmpty())
                    .isEqualTo(seen.containsKey("tlbMissesProducer"));
        }
    }

    private static ProcessUse use(long pid) {
        return new ProcessUse(CpuClock.nanos(pid), ProcessCounts.of(pid));
    }

    @Test
    void shouldSayThatAProcessHasEnded() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();

        assertThatThrownBy(() -> UsageWindow.open(gone.pid()))
                .isInstanceOf(PeerLostException.class)
                .hasMessage("the consumer process (pid " + gone.pid() + ") has ended");
    }
}
