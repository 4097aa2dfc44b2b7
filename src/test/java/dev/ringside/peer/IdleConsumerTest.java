package dev.ringside.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.posix.CpuClock;
import dev.ringside.ring.WaitStrategy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A consumer process that waits and gets nothing, under each strategy that sleeps. */
class IdleConsumerTest {
    private static final List<WaitStrategy> SLEEPING = List.of(
            WaitStrategy.FUTEX,
            WaitStrategy.FUTEX_FENCED,
            WaitStrategy.SEMAPHORE,
            WaitStrategy.UNNAMED_SEMAPHORE,
            WaitStrategy.MUTEX_COND,
            WaitStrategy.SYSV_SEMAPHORE);
    private static final Duration IDLE = Duration.ofSeconds(5);

    @Test
    @Timeout(120)
    void shouldBurnLessThanOnePerCentOfACore() throws InterruptedException {
        Map<WaitStrategy, RingSession> sessions = new LinkedHashMap<>();
        try {
            for (WaitStrategy wait : SLEEPING) {
                RingSession session = RingSession.open(ChildPrograms.smallRing(wait, 1));
                sessions.put(wait, session);
                session.lap();
                for (int i = 0; i < 100; i++) {
                    session.send();
                }
            }
            // lets the consumers take the last message and the compilers come to rest
            Thread.sleep(1_000);
            Map<WaitStrategy, Long> before = burnt(sessions);
            Thread.sleep(IDLE.toMillis());
            Map<WaitStrategy, Long> after = burnt(sessions);

            for (WaitStrategy wait : SLEEPING) {
                assertThat(Duration.ofNanos(after.get(wait) - before.get(wait)))
                        .as("CPU time of the idle consumer, %s", wait)
                        .isLessThan(IDLE.dividedBy(100));
            }
        } finally {
            sessions.values().forEach(RingSession::close);
        }
    }

    private static Map<WaitStrategy, Long> burnt(Map<WaitStrategy, RingSession> sessions) {
        Map<WaitStrategy, Long> burnt = new LinkedHashMap<>();
        sessions.forEach((wait, session) -> burnt.put(wait, CpuClock.nanos(session.peerPid())));
        return burnt;
    }
}
