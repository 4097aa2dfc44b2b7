package dev.ringside.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.UnavailableException;
import dev.ringside.procfs.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloorProgramTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    private static Floors floors;
    private static FloorProgram program;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() {
        floors = Floors.build();
        program = floors.program;
    }

    @AfterAll
    static void remove() {
        if (floors != null) {
            floors.close();
        }
    }

    private static FloorProgram.Terms terms(int messageSize) {
        return new FloorProgram.Terms(
                messageSize, SHORT, SHORT, FloorProgram.Terms.ANY_CPU, FloorProgram.Terms.ANY_CPU);
    }

    @ParameterizedTest
    @EnumSource(Floor.class)
    void shouldMeasureEachFloor(Floor floor) {
        Evidence said = program.run(floor, terms(64));

        assertThat(said.get("floor")).isEqualTo(floor.word());
        assertThat(floor.metrics(said))
                .containsKey(floor.primary())
                .allSatisfy((name, value) -> assertThat(value).as(name).isNotNegative());
    }

    @ParameterizedTest
    @EnumSource(
            value = Floor.class,
            names = {"C_PIPE", "C_UNIX_STREAM", "C_TCP", "C_RING"})
    void shouldCarryMessagesOfAnySize(Floor floor) {
        for (int size : List.of(1, 63, 65, 100, 4096, 1 << 20)) {
            assertThat(program.run(floor, terms(size)).getLong("roundTrips"))
                    .as("%d bytes", size)
                    .isPositive();
        }
    }

    @Test
    void shouldNameTheMetricsOfARoundTrip() {
        Evidence said = program.run(Floor.C_PIPE, terms(100));

        assertThat(said.toLine().replaceAll("=[0-9.:]+( [0-9:]+)*", "=0"))
                .isEqualTo(String.join(
                        "\t",
                        "floor=pipe",
                        "messageSize=0",
                        "roundTrips=0",
                        "roundTrip=0",
                        "p50=0",
                        "p90=0",
                        "p99=0",
                        "p99.9=0",
                        "p99.99=0",
                        "max=0",
                        "cpuProducer=0",
                        "cpuConsumer=0",
                        "buckets=0"));
        assertThat(Floor.C_PIPE.metrics(said))
                .doesNotContainKeys("floor", "messageSize", "roundTrips")
                .containsKeys("p50", "cpuConsumer");
    }

    @Test
    void shouldOrderItsPercentiles() {
        Evidence said = program.run(Floor.C_RING, terms(64));

        double[] rising = Stream.of("p50", "p90", "p99", "p99.9", "p99.99", "max")
                .mapToDouble(name -> Double.parseDouble(said.get(name)))
                .toArray();
        assertThat(rising).isSorted();
        assertThat(Double.parseDouble(said.get("roundTrip"))).isBetween(1.0, Double.valueOf(said.get("max")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Floor.class,
            names = {"C_LINE", "C_TCP"})
    void shouldPutEachRoundTripWhereJavaPutsIt(Floor floor) {
        Evidence said = program.run(floor, terms(64));

        Histogram histogram = floor.histogram(said).orElseThrow();

        assertThat(histogram.getTotalCount()).isEqualTo(said.getLong("roundTrips"));
        for (double percentile : new double[] {50, 99, 99.9}) {
            String name = "p" + (percentile == 99.9 ? "99.9" : Integer.toString((int) percentile));
            assertThat(histogram.getValueAtPercentile(percentile))
                    .as(name)
                    .isEqualTo(histogram.highestEquivalentValue(said.getLong(name)));
        }
        assertThat(histogram.getMaxValue()).isEqualTo(histogram.highestEquivalentValue(said.getLong("max")));
    }

    @Test
    void shouldSayWhichProcessorItCannotHave() {
        FloorProgram.Terms nowhere = new FloorProgram.Terms(64, SHORT, SHORT, 1023, 0);

        assertThatThrownBy(() -> program.run(Floor.C_LINE, nowhere))
                .hasMessageContaining("exit code 70")
                .hasMessageContaining("pinning to processor 1023 failed: Invalid argument");
    }

    @Test
    void shouldBuildOnceInTheTemporaryFolderOfARun() throws IOException {
        String before = System.getProperty("java.io.tmpdir");
        try (Ledger ledger = Ledger.open()) {
            Path temporary = Files.createDirectory(ledger.willMakePath("tmp-" + Ledger.randomName()));
            System.setProperty("java.io.tmpdir", temporary.toString());
            Path built = FloorProgram.build(ledger).path();
            FileTime made = Files.getLastModifiedTime(built);

            assertThat(built).isEqualTo(temporary.resolve("floor-" + Sources.digest()));
            assertThat(FloorProgram.build(ledger).path()).isEqualTo(built);
            assertThat(Files.getLastModifiedTime(built)).isEqualTo(made);
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
    }

    @Test
    void shouldSayWhatToDoAboutAFolderThatForbidsPrograms() throws IOException {
        Path forbidden = Files.writeString(folder.resolve("floor"), "no program");

        assertThatThrownBy(() -> new FloorProgram(forbidden).run(Floor.C_LINE, terms(64)))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("Permission denied")
                .hasMessageContaining("mount -o remount,exec");
    }

    @Test
    void shouldEndWithWhoeverStartedIt() throws Exception {
        Process process = new ProcessBuilder(program.path().toString(), "line", "64", "0", "60000", "-1", "-1").start();
        ProcessId answers = ProcessId.of(awaitChild(process).pid()).orElseThrow();

        process.getOutputStream().close();

        assertThat(process.waitFor(2, TimeUnit.SECONDS))
                .as("the one that asks has ended")
                .isTrue();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        // not ProcessHandle, which takes a process for alive until somebody has reaped it
        while (answers.isAlive() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(answers.isAlive()).as("the one that answers lives").isFalse();
    }

    private static ProcessHandle awaitChild(Process process) throws InterruptedException {
        while (process.isAlive() && process.children().findAny().isEmpty()) {
            Thread.sleep(5);
        }
        return process.children().findAny().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 65})
    void shouldRefusePassesOverHalfALine(int size) {
        assertThat(Floor.C_FILL.refusal(size).orElseThrow()).contains("whole lines of 64 bytes");
        assertThat(Floor.C_PIPE.refusal(size)).isEmpty();
    }
}
