package dev.ringside.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.ring.Pattern;
import dev.ringside.ring.RingLayout;
import dev.ringside.ring.RingProducer;
import dev.ringside.ring.WaitStrategy;
import dev.ringside.torture.Count;
import dev.ringside.torture.Torture;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbered messages between two processes, each looked at and entered in a book: none lost, doubled, reordered or torn. */
@Torture
@Timeout(3600)
class RingFlowIT {
    private static final int LENGTH = 64;

    /** Threads that spin without a core of their own leave much to do for the one that comes next. */
    private static final int SLOTS = 1 << 14;

    static Stream<Arguments> rings() {
        return Stream.of(WaitStrategy.values())
                .flatMap(wait -> Stream.of(1, 2, 4).map(threads -> Arguments.of(wait, threads)));
    }

    private static long messages(WaitStrategy wait) {
        return switch (wait) {
            case SPIN -> Count.of(1_000_000_000L, 1_000_000L);
            case FUTEX, FUTEX_FENCED -> Count.of(100_000_000L, 100_000L);
            default -> Count.of(10_000_000L, 10_000L);
        };
    }

    @ParameterizedTest(name = "{0}, {1} threads")
    @MethodSource("rings")
    void shouldDeliverEachMessageOnceWholeAndInOrder(WaitStrategy wait, int threads) {
        long messages = messages(wait);
        List<String> command = ChildPrograms.command(ArrivalsMain.class);
        try (Ledger ledger = Ledger.open();
                PeerProcess peer = PeerProcess.start(command);
                OwnRing ring = OwnRing.create(
                        ledger, RingLayout.of(SLOTS, LENGTH), wait, Backing.SYSV, MemoryRequest.plain())) {
            PeerSpec.Attachment attachment = ring.attachment();
            peer.tell(new Evidence()
                    .put("segment", attachment.segment())
                    .put("hugePageKib", attachment.hugePageKib())
                    .put("semaphores", attachment.semaphores())
                    .put("threads", threads)
                    .put("messages", messages)
                    .toLine());
            RingProducer producer = new RingProducer(ring.header(), ring.semaphores(), peer.asPeer(PeerMain.PATIENCE));
            peer.expect(PeerMain.READY, PeerMain.PATIENCE);
            ring.unlink();
            long start = System.nanoTime();
            for (long sent = 0; sent < messages; sent++) {
                Pattern.fill(producer.claim(), LENGTH, producer.sequence());
                producer.publish(LENGTH);
            }
            producer.finish();
            Evidence done = peer.expect(PeerMain.DONE, PeerMain.PATIENCE);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d threads: %,d messages of %d bytes in %.1f s%n",
                    wait,
                    threads,
                    messages,
                    LENGTH,
                    (System.nanoTime() - start) / 1e9);

            assertThat(new Arrivals.Verdict(
                            done.getLong("lost"),
                            done.getLong("doubled"),
                            done.getLong("reordered"),
                            done.getLong("torn"),
                            done.getLong("foreign")))
                    .isEqualTo(Arrivals.Verdict.FAULTLESS);
            peer.awaitExit();
        }
    }
}
