package dev.ringside.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every wait strategy owes: each message once, whole, in order within its slot, whatever the number of slots and threads. */
@Timeout(60)
class RingContractTest {

    static Stream<Arguments> rings() {
        return Stream.of(WaitStrategy.values()).flatMap(wait -> Stream.of(1, 2, 5, 64)
                .flatMap(slots -> Stream.of(1, 2, 4).map(threads -> Arguments.of(wait, slots, threads))));
    }

    @ParameterizedTest(name = "{0}, {1} slots, {2} threads")
    @MethodSource("rings")
    void shouldDeliverEachMessageOnceAndWhole(WaitStrategy wait, int slots, int threads) throws Exception {
        int messages = messages(wait, threads);
        try (LocalRing ring = new LocalRing(slots, 256, wait, threads)) {
            Receipts receipts = new Receipts(messages, slots);
            List<Thread> consumers = consumers(ring, threads, receipts);
            RingProducer producer = ring.producer();
            for (int i = 0; i < messages; i++) {
                int length = 64 * (1 + i % 4);
                Pattern.fill(producer.claim(), length, producer.sequence());
                producer.publish(length);
            }
            producer.finish();
            for (Thread consumer : consumers) {
                consumer.join();
            }

            assertThat(receipts.complaints()).isEmpty();
            assertThat(ring.header.consumed()).isEqualTo(messages);
        }
    }

    @ParameterizedTest(name = "{0}, {1} slots, {2} threads")
    @MethodSource("rings")
    void shouldEndEveryThreadWhenNothingWasSent(WaitStrategy wait, int slots, int threads) throws Exception {
        try (LocalRing ring = new LocalRing(slots, 64, wait, threads)) {
            List<Thread> consumers = consumers(ring, threads, new Receipts(0, slots));
            ring.producer().finish();
            for (Thread consumer : consumers) {
                consumer.join(10_000);
                assertThat(consumer.isAlive()).isFalse();
            }
        }
    }

    /** Spinning threads that outnumber the cores make progress only at the scheduler's pace. */
    private static int messages(WaitStrategy wait, int threads) {
        boolean crowded = threads + 1 > Runtime.getRuntime().availableProcessors();
        return switch (wait) {
            case SPIN -> crowded ? 300 : 20_000;
            case SPIN_YIELD -> crowded ? 3_000 : 20_000;
            default -> 20_000;
        };
    }

    private static List<Thread> consumers(LocalRing ring, int threads, Receipts receipts) {
        List<Thread> consumers = new ArrayList<>();
        for (int number = 0; number < threads; number++) {
            RingConsumer consumer = ring.consumer(number);
            Thread thread = new Thread(() -> consume(consumer, receipts));
            thread.setDaemon(true);
            thread.start();
            consumers.add(thread);
        }
        return consumers;
    }

    private static void consume(RingConsumer consumer, Receipts receipts) {
        try {
            BlockCheck check = new BlockCheck(ReadOrder.SEQUENTIAL, 64);
            while (consumer.take()) {
                check.read(consumer);
                receipts.add(consumer.sequence(), consumer.slot());
                consumer.free();
            }
        } catch (Throwable e) {
            receipts.fail(e);
        }
    }
}
