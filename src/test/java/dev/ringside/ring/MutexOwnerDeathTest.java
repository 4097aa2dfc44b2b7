package dev.ringside.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.procfs.ProcessId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The other process is killed while it holds the mutex of the ring. */
@Timeout(60)
class MutexOwnerDeathTest {
    private static final Duration NOTICED = Duration.ofSeconds(2);

    private final LocalRing ring = new LocalRing(2, 64, WaitStrategy.MUTEX_COND, 1);
    private Process owner;
    private Watch.Peer peer;

    @BeforeEach
    void startOwner() throws IOException {
        List<String> arguments = List.of(ring.segment.handle());
        owner = new ProcessBuilder(JavaCommand.of(JvmFlags.measuring(), HoldsMutex.class.getName(), arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).isEqualTo(HoldsMutex.TAKEN);
        peer = new Watch.Peer(ProcessId.of(owner.pid()).orElseThrow(), Duration.ofSeconds(20));
    }

    @AfterEach
    void close() throws InterruptedException {
        owner.destroyForcibly().waitFor();
        ring.close();
    }

    private long killSoon() {
        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(owner::destroyForcibly);
        return System.nanoTime();
    }

    private static void requireNoticedSince(long start) {
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NOTICED);
    }

    @Test
    void shouldInheritTheMutexAndThenMissTheConsumer() {
        RingProducer producer = new RingProducer(ring.header, ring.semaphores, peer);
        long start = killSoon();

        assertThatThrownBy(() -> {
                    while (true) {
                        producer.claim();
                        // waits for the mutex until the owner is dead
                        producer.publish(8);
                    }
                })
                .isInstanceOf(PeerLostException.class)
                .hasMessageContaining("has ended");
        assertThat(producer.sequence()).as("the ring is full").isEqualTo(2);
        requireNoticedSince(start);
    }

    @Test
    void shouldMissTheProducerThatTookTheMutexWithIt() {
        RingConsumer consumer = new RingConsumer(ring.header, ring.semaphores, peer, 0);
        long start = killSoon();

        assertThatThrownBy(consumer::take).isInstanceOf(PeerLostException.class).hasMessageContaining("has ended");
        requireNoticedSince(start);
    }

    @Test
    void shouldGiveUpAnOwnerThatLivesAndKeepsIt() {
        Watch.Peer impatient = new Watch.Peer(peer.process(), Duration.ofMillis(500));
        RingProducer producer = new RingProducer(ring.header, ring.semaphores, impatient);
        producer.claim();

        assertThatThrownBy(() -> producer.publish(8))
                .isInstanceOf(PeerLostException.class)
                .hasMessageContaining("lives but gave no sign");
    }
}
