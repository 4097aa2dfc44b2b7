package dev.ringside.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.memory.OffHeap;
import dev.ringside.posix.PosixException;
import dev.ringside.procfs.ProcessId;
import dev.ringside.torture.Corruption;
import dev.ringside.torture.Count;
import dev.ringside.torture.Pristine;
import dev.ringside.torture.Seed;
import dev.ringside.torture.Torture;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Headers that are not what was written: refused in words, or used without a step outside the segment. */
@Torture
@Timeout(1800)
class CorruptRingTest {
    private static final int ATTACHES = Count.of(100_000, 20_000);
    private static final int USES = Count.of(200, 6);

    private static final RingLayout LAYOUT = RingLayout.of(5, 4096);
    private static final int HEADER = 128;
    private static final List<Integer> FIELDS = List.of(0, 8, 12, 16, 24, 32, 40, 48, 56, 64, 72, 80, 84, 88);

    private final OwnSegment segment = OwnSegment.of(LAYOUT.bytes());
    private final RingSemaphores semaphores =
            RingSemaphores.create(segment.ledger(), RingSemaphores.randomPrefix(), LAYOUT.slots());

    @AfterEach
    void close() {
        semaphores.unlink();
        semaphores.close();
        segment.close();
    }

    private RingHeader attach() {
        return RingHeader.attach(segment.segment(), Deadline.in(Duration.ZERO));
    }

    @Test
    void shouldRefuseWhatIsNoRingOfThisSegment() {
        segment.publish(LAYOUT, WaitStrategy.FUTEX);
        Pristine pristine = Pristine.of(segment.address(), HEADER);
        Random random = new Random(Seed.printed("corrupt headers of rings"));
        int refused = 0;
        for (int i = 0; i < ATTACHES; i++) {
            pristine.restore();
            Corruption.any(random).befall(segment.address(), HEADER, FIELDS, random);
            try {
                RingHeader header = attach();
                // another number of slots may be as good a ring, but never one that is larger than its segment
                assertThat(header.layout().bytes())
                        .isLessThanOrEqualTo(segment.segment().size());
                assertThat(header.consumed()).isZero();
                header.waitStrategy();
                header.creator().isAlive();
            } catch (ForeignSegmentException e) {
                assertThat(e).hasMessageStartingWith("not a ring of this version: ");
                refused++;
            }
        }
        System.out.printf("%,d corrupt headers of rings, %,d of them refused%n", ATTACHES, refused);
        assertThat(refused).isGreaterThan(ATTACHES / 2);
    }

    /** Everything behind the checked fields: cursors, wait words, semaphores, mutex and conditions, counters, the slots' own headers. */
    @ParameterizedTest
    @EnumSource(WaitStrategy.class)
    void shouldStayWithinTheSegmentWhateverTheWordsSay(WaitStrategy wait) {
        int end = (int) (LAYOUT.slotOffset() + LAYOUT.slots() * LAYOUT.slotStride());
        List<Integer> words = Stream.concat(
                        IntStream.range(1, (int) LAYOUT.slotOffset() / HEADER).mapToObj(line -> line * HEADER),
                        IntStream.range(0, LAYOUT.slots()).boxed().flatMap(slot -> {
                            int header = (int) LAYOUT.slot(slot);
                            return Stream.of(header, header + 8);
                        }))
                .toList();
        segment.publish(LAYOUT, wait);
        Pristine pristine = Pristine.of(segment.address(), end);
        Random random = new Random(Seed.printed("corrupt words of a ring that waits by " + wait));
        for (int i = 0; i < USES; i++) {
            pristine.restore();
            int from = HEADER;
            Corruption.any(random)
                    .befall(
                            segment.address() + from,
                            end - from,
                            words.stream().map(word -> word - from).toList(),
                            random);
            semaphores.filled().post();
            use(random.nextBoolean());
        }
    }

    @Test
    void shouldTouchNoSemaphoreSetOfAnybodyElse() {
        RingHeader header = segment.publish(LAYOUT, WaitStrategy.SYSV_SEMAPHORE);
        OffHeap.putLong(segment.address() + RingLayout.CREATOR_PID_OFFSET, 1);
        Watch.Peer peer = new Watch.Peer(ProcessId.self(), Duration.ofMillis(1));

        assertThatThrownBy(() -> new RingConsumer(header, semaphores, peer, 0))
                .isInstanceOf(ForeignSegmentException.class)
                .hasMessageContaining("maker of the semaphore set must be 1 (0x1), found "
                        + ProcessHandle.current().pid());
    }

    private void use(boolean consumes) {
        Watch.Peer peer = new Watch.Peer(ProcessId.self(), Duration.ofMillis(1));
        try {
            RingHeader header = attach();
            header.progress();
            header.attacher();
            if (consumes) {
                RingConsumer consumer = new RingConsumer(header, semaphores, peer, 0);
                BlockCheck check = new BlockCheck(ReadOrder.SEQUENTIAL, 4096);
                for (int i = 0; i < 3 && consumer.take(); i++) {
                    check.read(consumer);
                    consumer.free();
                }
            } else {
                RingProducer producer = new RingProducer(header, semaphores, peer);
                for (int i = 0; i < 3; i++) {
                    Pattern.fill(producer.claim(), 4096, producer.sequence());
                    producer.publish(4096);
                }
            }
        } catch (ForeignSegmentException | TornBlockException | PeerLostException | PosixException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
