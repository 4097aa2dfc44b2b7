package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Pool;
import dev.ringside.posix.LibC;
import dev.ringside.ring.WaitStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The core case by hand, in two processes as two terminals would have them. */
class ProduceConsumeIT {
    private static final Duration NOTICED = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private Leftovers before;

    @BeforeEach
    void look() throws IOException {
        before = Leftovers.now();
    }

    @AfterEach
    void shouldLeaveNothing() throws IOException {
        assertThat(Command.start("clean").await()).isZero();
        assertThat(Leftovers.now()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldPassBlocksInEitherOrder(boolean producerFirst) throws Exception {
        assumeTrue(LibC.geteuid() == 0 && Pool.canHave(82), "needs root and room for 82 huge pages");
        String[] produce = {
            "produce",
            "--slots",
            "5",
            "--slot-size",
            "32MB",
            "--items",
            "6",
            "--hugepages",
            "--pretouch",
            "--mlock",
            "--madvise"
        };
        String[] consume = {"consume", "--threads", "5"};
        Command first = Command.start(producerFirst ? produce : consume).awaitOut("waiting for");
        Command second = Command.start(producerFirst ? consume : produce);
        Command producer = producerFirst ? first : second;
        Command consumer = producerFirst ? second : first;

        assertThat(producer.await()).as(producer.err()).isZero();
        assertThat(consumer.await()).as(consumer.err()).isZero();
        assertThat(producer.out().lines().filter(line -> line.matches("block +\\d+ .* write +[0-9.]+ ms")))
                .hasSize(6);
        assertThat(consumer.out().lines().filter(line -> line.matches("block +\\d+ .* thread \\d  read +[0-9.]+ ms")))
                .hasSize(6);
        assertThat(producer.out())
                .contains("pages of 2048 KiB, 40960 of 40960 payload pages in")
                .contains("sent 6 blocks, 201326592 bytes");
        assertThat(consumer.out())
                .contains("received 6 blocks, 201326592 bytes")
                .contains("every block checked");
    }

    @ParameterizedTest
    @EnumSource(
            value = Backing.class,
            names = {"POSIX", "MEMFD", "TMPFS", "DISK"})
    void shouldPassBlocksThroughEveryBacking(Backing backing) throws Exception {
        Optional<String> refusal = backing.refusal(8L << 20, MemoryRequest.plain());
        assumeTrue(refusal.isEmpty(), () -> refusal.orElseThrow());
        Command producer =
                Command.start("produce", "--slot-size", "64k", "--items", "20", "--backing", backing.toString());
        Command consumer = Command.start("consume");

        assertThat(producer.await()).as(producer.err()).isZero();
        assertThat(consumer.await()).as(consumer.err()).isZero();
        assertThat(consumer.out()).contains("received 20 blocks").contains("every block checked");
    }

    @ParameterizedTest
    @EnumSource(WaitStrategy.class)
    void shouldCarryAFileWithEveryWaitStrategy(WaitStrategy wait) throws Exception {
        Path input = folder.resolve("input");
        Path output = folder.resolve("output");
        byte[] bytes = new byte[3_000_001];
        new Random(7).nextBytes(bytes);
        Files.write(input, bytes);
        Command producer = Command.start(
                "produce",
                "--name",
                "file-test",
                "--input",
                input.toString(),
                "--slot-size",
                "64k",
                "--wait",
                wait.toString());
        Command consumer =
                Command.start("consume", "--name", "file-test", "--threads", "3", "--output", output.toString());

        assertThat(consumer.await()).as(consumer.err()).isZero();
        assertThat(producer.await()).as(producer.err()).isZero();
        assertThat(Files.readAllBytes(output)).isEqualTo(bytes);
        assertThat(sha256(producer.out())).hasSize(64).isEqualTo(sha256(consumer.out()));
    }

    @Test
    void shouldCarryAGibibyte() throws Exception {
        Path input = folder.resolve("input");
        Path output = folder.resolve("output");
        byte[] chunk = new byte[1 << 20];
        Random random = new Random(11);
        try (OutputStream out = Files.newOutputStream(input)) {
            for (int i = 0; i < 1024; i++) {
                random.nextBytes(chunk);
                out.write(chunk);
            }
        }
        Command consumer = Command.start("consume", "--threads", "2", "--output", output.toString());
        Command producer = Command.start("produce", "--input", input.toString());

        assertThat(producer.await()).as(producer.err()).isZero();
        assertThat(consumer.await()).as(consumer.err()).isZero();
        assertThat(Files.mismatch(input, output)).isEqualTo(-1);
        assertThat(sha256(producer.out())).hasSize(64).isEqualTo(sha256(consumer.out()));
    }

    @Test
    void shouldCarryAnEmptyFile() throws Exception {
        Path input = Files.createFile(folder.resolve("input"));
        Path output = folder.resolve("output");
        Command producer = Command.start("produce", "--input", input.toString(), "--slot-size", "4k");
        Command consumer = Command.start("consume", "--output", output.toString());

        assertThat(producer.await()).as(producer.err()).isZero();
        assertThat(consumer.await()).as(consumer.err()).isZero();
        assertThat(output).isEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"producer", "consumer"})
    void shouldEndSoonAfterTheOtherSideIsKilled(String victim) throws Exception {
        Command producer = Command.start("produce", "--items", "1000000", "--slot-size", "1MB");
        Command consumer = Command.start("consume", "--threads", "2").awaitOut("block   100");
        Command killed = victim.equals("producer") ? producer : consumer;
        Command survivor = victim.equals("producer") ? consumer : producer;
        killed.kill();
        long start = System.nanoTime();

        assertThat(survivor.await()).isEqualTo(74);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NOTICED);
        assertThat(survivor.err().lines()).hasSize(1);
        assertThat(survivor.err()).contains("the other process (pid").contains("has ended");
    }

    @Test
    void shouldGiveNoRateOfASideThatWasStopped() throws Exception {
        Command consumer = Command.start("consume").awaitOut("waiting for");
        Command producer = Command.start("produce", "--slot-size", "1MB", "--items", "20000")
                .awaitOut("block    20");
        producer.signal("STOP");
        Thread.sleep(300);
        producer.signal("CONT");

        assertThat(producer.await()).as(producer.err()).isZero();
        assertThat(consumer.await()).as(consumer.err()).isZero();
        assertThat(producer.out())
                .contains("was stopped and went on: no measurement")
                .doesNotContain("GB/s");
    }

    @Test
    void shouldRemoveAnUnfinishedOutputOfAKilledConsumer() throws Exception {
        Path input = folder.resolve("input");
        Path output = folder.resolve("output with spaces");
        Path other = Files.writeString(folder.resolve("output with spaces.part"), "not ours");
        Files.write(input, new byte[64 << 20]);
        Command producer = Command.start("produce", "--input", input.toString(), "--slot-size", "64k");
        Command consumer =
                Command.start("consume", "--output", output.toString()).awaitOut("block     9");
        consumer.kill();
        producer.await();

        Command clean = Command.start("clean");
        assertThat(clean.await()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(input, other);
        }
    }

    @Test
    void shouldRemoveTheRingWhenInterruptedWhileItWaits() throws Exception {
        Command producer = Command.start("produce", "--slot-size", "4k").awaitOut("waiting for");
        producer.interrupt();

        assertThat(producer.await()).isEqualTo(130);
        assertThat(Leftovers.now()).isEqualTo(before);
    }

    @Test
    void shouldLeaveARingOfAKilledProducerToTheNextCommand() throws Exception {
        Command producer = Command.start("produce", "--slot-size", "4k").awaitOut("waiting for");
        producer.kill();
        producer.await();

        Command clean = Command.start("clean");
        assertThat(clean.await()).isZero();
        assertThat(clean.out().lines().filter(line -> line.startsWith("removed shm ")))
                .hasSize(1);
        assertThat(clean.out().lines().filter(line -> line.startsWith("removed sem ")))
                .hasSize(4);
        assertThat(Leftovers.now()).isEqualTo(before);
    }

    @Test
    void shouldRefuseASecondProducerOfThatName() throws Exception {
        Command first =
                Command.start("produce", "--name", "twin", "--slot-size", "4k").awaitOut("waiting for");
        Command second = Command.start("produce", "--name", "twin", "--slot-size", "4k");

        assertThat(second.await()).isEqualTo(69);
        assertThat(second.err()).contains("a producer named twin is running already");
        Command consumer = Command.start("consume", "--name", "twin");
        assertThat(consumer.await()).as(consumer.err()).isZero();
        assertThat(first.await()).as(first.err()).isZero();
    }

    private static String sha256(String out) {
        int at = out.indexOf("SHA-256 ");
        return at < 0 ? "" : out.substring(at + 8, at + 8 + 64);
    }
}
