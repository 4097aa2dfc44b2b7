package dev.ringside.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A consumer thread sleeps on slot 0 while the others finish their slots, so the producer is woken by the wrong slot. */
@Timeout(60)
class StalledConsumerTest {
    private static final int SLOTS = 4;
    private static final int THREADS = 3;
    private static final int MESSAGES = 200;
    private static final int LENGTH = 4096;
    private static final long STALL_MILLIS = 200;

    @ParameterizedTest
    @EnumSource(WaitStrategy.class)
    void shouldNotOverwriteASlotThatASlowThreadStillReads(WaitStrategy wait) throws Exception {
        try (LocalRing ring = new LocalRing(SLOTS, LENGTH, wait, THREADS)) {
            assertThat(run(ring, ring.producer())).isEmpty();
        }
    }

    @Test
    void shouldCatchAProducerThatTrustsTheSemaphoreAlone() throws Exception {
        try (LocalRing ring = new LocalRing(SLOTS, LENGTH, WaitStrategy.SEMAPHORE, THREADS)) {
            Waiting semaphore = WaitStrategy.SEMAPHORE.open(ring.header, ring.semaphores, ring.self, Side.PRODUCER);
            RingProducer unchecked = new RingProducer(ring.header, new WithoutSequenceCheck(semaphore));

            assertThat(run(ring, unchecked)).isNotEmpty();
        }
    }

    private static List<String> run(LocalRing ring, RingProducer producer) throws InterruptedException {
        Receipts receipts = new Receipts(MESSAGES, SLOTS);
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            RingConsumer consumer = ring.consumer(number);
            Thread thread = new Thread(() -> consume(consumer, receipts));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        for (int i = 0; i < MESSAGES; i++) {
            Pattern.fill(producer.claim(), LENGTH, producer.sequence());
            producer.publish(LENGTH);
        }
        producer.finish();
        for (Thread thread : threads) {
            // without the sequence check a message may be overwritten before it is read, and its reader waits in vain
            thread.join(2_000);
            if (thread.isAlive()) {
                receipts.fail(new IllegalStateException("a thread waits for a message that is gone"));
                thread.interrupt();
                thread.join();
            }
        }
        return receipts.complaints();
    }

    private static void consume(RingConsumer consumer, Receipts receipts) {
        try {
            while (consumer.take()) {
                if (consumer.sequence() == 0) {
                    Thread.sleep(STALL_MILLIS);
                }
                new BlockCheck(ReadOrder.SEQUENTIAL, 64).read(consumer);
                receipts.add(consumer.sequence(), consumer.slot());
                consumer.free();
            }
        } catch (Throwable e) {
            receipts.fail(e);
        }
    }

    /** The producer of textbooks: a token of the semaphore is taken for a free slot. */
    private record WithoutSequenceCheck(Waiting semaphore) implements Waiting {
        @Override
        public void beforeWrite() {
            semaphore.beforeWrite();
        }

        @Override
        public void published(long word) {
            semaphore.published(word);
        }

        @Override
        public void freed(long word) {
            semaphore.freed(word);
        }

        @Override
        public boolean await(long word, long sequence, Ended ended) {
            return true;
        }

        @Override
        public void finished(int threads) {
            semaphore.finished(threads);
        }
    }
}
