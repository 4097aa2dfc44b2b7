package dev.ringside.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Sweeper;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.WaitStrategy;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way in which one of the two processes can go away, and what the other makes of it. */
@Timeout(60)
class PeerDeathTest {
    private static final Duration NOTICED = Duration.ofSeconds(2);

    @Test
    void shouldTellExitCodeAndLastWordsOfAPeerThatExits() {
        try (PeerProcess peer = PeerProcess.start(ChildPrograms.command(ChildPrograms.Exits42.class))) {
            assertThatThrownBy(() -> peer.expect(PeerMain.READY, Duration.ofSeconds(20)))
                    .isInstanceOf(PeerLostException.class)
                    .hasMessageContaining("exit code 42")
                    .hasMessageContaining("I cannot go on");
        }
    }

    @Test
    void shouldGiveUpAPeerThatIsNeverReady() {
        try (PeerProcess peer = PeerProcess.start(ChildPrograms.command(ChildPrograms.SaysNothing.class))) {
            assertThatThrownBy(() -> peer.expect(PeerMain.READY, Duration.ofMillis(300)))
                    .isInstanceOf(PeerLostException.class)
                    .hasMessageContaining("did not say READY")
                    .hasMessageContaining("it said nothing");
        }
    }

    @Test
    void shouldDrainBothStreamsOfAPeerThatTalksTooMuch() {
        try (PeerProcess peer = PeerProcess.start(ChildPrograms.command(ChildPrograms.TalksTooMuch.class))) {
            Evidence ready = peer.expect(PeerMain.READY, Duration.ofSeconds(20));

            assertThat(ready.get("a")).isEqualTo("b");
        }
    }

    @ParameterizedTest
    @EnumSource(WaitStrategy.class)
    void shouldNoticeAPeerThatIsKilledWhileBlocksPass(WaitStrategy wait) {
        try (RingSession session = RingSession.open(ChildPrograms.smallRing(wait, 2))) {
            session.lap();
            for (int i = 0; i < 1000; i++) {
                session.send();
            }
            ProcessHandle.of(session.peerPid()).orElseThrow().destroyForcibly();
            long killed = System.nanoTime();

            assertThatThrownBy(() -> {
                        while (true) {
                            session.send();
                        }
                    })
                    .isInstanceOf(PeerLostException.class)
                    .hasMessageContaining("killed by SIGKILL");
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(NOTICED);
        }
    }

    @ParameterizedTest
    @EnumSource(WaitStrategy.class)
    void shouldEndWithAParentThatIsKilledAndLeaveNothingToTheNextCommand(WaitStrategy wait) throws Exception {
        var command = ChildPrograms.command(ChildPrograms.SendsForEver.class);
        command.add(1, "-Dwait=" + wait);
        Process parent = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessId peer;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            peer = ProcessId.of(Long.parseLong(lines.readLine())).orElseThrow();
        }
        parent.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        long killed = System.nanoTime();
        while (peer.isAlive() && Duration.ofNanos(System.nanoTime() - killed).compareTo(NOTICED) < 0) {
            Thread.sleep(10);
        }

        assertThat(peer.isAlive()).isFalse();
        Sweeper.sweep();
        assertThat(Sweeper.sweep()).isEmpty();
    }
}
