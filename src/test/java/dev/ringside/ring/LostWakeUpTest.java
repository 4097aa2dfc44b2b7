package dev.ringside.ring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.memory.OffHeap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rings of one or two slots, so that each side waits for the other at nearly every message. A wake-up that is lost costs a slice of a
 * wait, and the futex counts those. With {@code -Dringside.stress.messages=2000000} it is a matter of minutes.
 */
class LostWakeUpTest {
    private static final int MESSAGES = Integer.getInteger("ringside.stress.messages", 30_000);
    /** A slice may end just as the wake-up comes, above all on a host that has other work. */
    private static final int MOST_OVERSLEPT = MESSAGES / 1000;

    static Stream<Arguments> rings() {
        return Stream.of(WaitStrategy.values())
                .flatMap(wait -> Stream.of(1, 2).map(slots -> Arguments.of(wait, slots)));
    }

    @ParameterizedTest(name = "{0}, {1} slots")
    @MethodSource("rings")
    @Timeout(300)
    void shouldWakeWhoeverWaits(WaitStrategy wait, int slots) throws Exception {
        try (LocalRing ring = new LocalRing(slots, 64, wait, 1)) {
            pass(ring.producer(), ring.consumer(0));
        }
    }

    /** Without a spin every wait that is not over at once goes to sleep. */
    @ParameterizedTest(name = "{0}, {1} slots")
    @CsvSource({"FUTEX, 1", "FUTEX, 2", "FUTEX_FENCED, 1", "FUTEX_FENCED, 2"})
    @Timeout(300)
    void shouldLoseNoWakeUpOfAFutex(WaitStrategy wait, int slots) throws Exception {
        try (LocalRing ring = new LocalRing(slots, 64, wait, 1)) {
            FutexWaiting producers = new FutexWaiting(ring.header, ring.self, Side.PRODUCER, 0);
            FutexWaiting consumers = new FutexWaiting(ring.header, ring.self, Side.CONSUMERS, 0);
            pass(new RingProducer(ring.header, producers), new RingConsumer(ring.header, consumers, 0));

            assertThat(producers.overslept() + consumers.overslept()).isLessThanOrEqualTo(MOST_OVERSLEPT);
        }
    }

    private static void pass(RingProducer producer, RingConsumer consumer) throws InterruptedException {
        long[] came = new long[1];
        Thread thread = new Thread(() -> {
            while (consumer.take() && OffHeap.getLong(consumer.payload()) == came[0]) {
                came[0]++;
                consumer.free();
            }
        });
        thread.setDaemon(true);
        thread.start();
        for (long i = 0; i < MESSAGES; i++) {
            OffHeap.putLong(producer.claim(), i);
            producer.publish(8);
        }
        producer.finish();
        thread.join();
        assertThat(came[0]).isEqualTo(MESSAGES);
    }
}
