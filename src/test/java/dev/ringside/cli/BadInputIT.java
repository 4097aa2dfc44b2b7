package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.PrivateFolder;
import dev.ringside.posix.Semaphore;
import dev.ringside.posix.SysVShm;
import dev.ringside.procfs.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One line that says what is wrong and how to mend it, the documented exit code, and nothing left behind. */
class BadInputIT {
    @TempDir
    Path folder;

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of(64, "slot size must be 64 B to 64 MiB", List.of("produce", "--slot-size", "0")),
                Arguments.of(
                        64,
                        "slot size must be 64 B to 64 MiB",
                        List.of("produce", "--slots", "3", "--slot-size", "7GiB")),
                Arguments.of(64, "is no size", List.of("produce", "--slot-size", "big")),
                Arguments.of(64, "slots must be 1 to", List.of("produce", "--slots", "0")),
                Arguments.of(
                        69,
                        "use fewer or smaller slots",
                        List.of("produce", "--slots", "100000", "--slot-size", "64MiB")),
                Arguments.of(64, "Unknown option: '--frobnicate'", List.of("produce", "--frobnicate")),
                Arguments.of(64, "--threads must be 1 to 64", List.of("consume", "--threads", "0")),
                Arguments.of(64, "mlock=sometimes is unknown", List.of("produce", "--mlock=sometimes")),
                Arguments.of(64, "--name must be", List.of("produce", "--name", "../../etc/passwd")),
                Arguments.of(64, "cannot be read", List.of("produce", "--input", "/no/such/file")),
                Arguments.of(64, "cannot be read", List.of("produce", "--input", "/dev/stdin")),
                Arguments.of(64, "cannot be written", List.of("consume", "--output", "/no/such/folder/file")),
                Arguments.of(64, "--items must be 0 or more", List.of("produce", "--items", "-1")),
                Arguments.of(
                        69,
                        "no producer named nobody came within 1 s",
                        List.of("consume", "--name", "nobody", "--timeout", "1")),
                Arguments.of(
                        69,
                        "no consumer came within 1 s",
                        List.of("produce", "--name", "lonely", "--slot-size", "64", "--timeout", "1")),
                Arguments.of(64, "no profile nonsense", List.of("run", "--profile", "nonsense")),
                Arguments.of(
                        64, "no cell of profile smoke has", List.of("run", "--profile", "smoke", "--only", "nonsense")),
                Arguments.of(64, "--rounds must be 1 or more", List.of("run", "--profile", "smoke", "--rounds", "0")),
                Arguments.of(64, "'soon' is no time", List.of("run", "--budget", "soon")),
                Arguments.of(64, "--budget must be a second or more", List.of("run", "--budget", "999ms")),
                Arguments.of(64, "'101' is no percentage", List.of("run", "--budget", "1m", "--precision", "101")),
                Arguments.of(64, "--precision needs --budget", List.of("run", "--precision", "3")),
                Arguments.of(
                        64,
                        "with --budget, --rounds must be 8 or more",
                        List.of("list", "--budget", "1m", "--rounds", "7")),
                Arguments.of(64, "--time must be 1ms or more", List.of("run", "--profile", "smoke", "--time", "0s")),
                Arguments.of(64, "'1x' is no time", List.of("run", "--profile", "smoke", "--warmup", "1x")),
                Arguments.of(64, "--param is written", List.of("run", "--profile", "smoke", "--param", "slots")),
                Arguments.of(
                        64,
                        "no sweep of the profile has a parameter colour",
                        List.of("run", "--profile", "smoke", "--param", "colour=red")),
                Arguments.of(
                        64,
                        "--param transport: transport=pigeon is unknown; it is one of ring,",
                        List.of("run", "--profile", "smoke", "--param", "transport=pigeon")),
                Arguments.of(64, "Unmatched argument", List.of("frobnicate")),
                Arguments.of(64, "a shard is I/N", List.of("run", "--profile", "smoke", "--shard", "5/4")),
                Arguments.of(64, "a shard is I/N", List.of("list", "--profile", "smoke", "--shard", "half")),
                Arguments.of(64, "use fewer shards", List.of("run", "--profile", "smoke", "--shard", "9000/9000")),
                Arguments.of(
                        64,
                        "leave out --seed, --shard",
                        List.of("run", "--resume", "results/reference", "--seed", "1", "--shard", "1/2")),
                Arguments.of(
                        64,
                        "leave out --profile",
                        List.of("run", "--profile", "quick", "--resume", "results/reference")),
                Arguments.of(65, "there is no such folder", List.of("run", "--resume", "/no/such/run")),
                Arguments.of(65, "no plan.json in", List.of("run", "--resume", "results/reference")),
                Arguments.of(64, "Missing required parameter", List.of("merge")),
                Arguments.of(65, "there is no such folder", List.of("merge", "/no/such/run")),
                Arguments.of(65, "no plan.json in", List.of("merge", "results/reference")),
                Arguments.of(65, "no run", List.of("plot", "/no/such/run")));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("commands")
    void shouldBeRefusedInOneLine(int code, String text, List<String> arguments) throws IOException {
        Leftovers before = Leftovers.now();
        Command command = Command.start(arguments.toArray(String[]::new));

        assertThat(command.await()).isEqualTo(code);
        assertThat(command.err().lines()).hasSize(1);
        assertThat(command.err()).startsWith("ringside: ").contains(text);
        assertThat(Leftovers.now()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void shouldRefuseAForeignHost(String option, String text) {
        Command command = Command.start(Map.of("RINGSIDE_JAVA_OPTIONS", option), List.of(), "doctor");

        assertThat(command.await()).isEqualTo(69);
        assertThat(command.err().lines()).hasSize(1);
        assertThat(command.err()).contains(text);
    }

    static Stream<Arguments> hosts() {
        return Stream.of(
                Arguments.of("-Dos.name=FreeBSD", "Ringside needs Linux, this is FreeBSD"),
                Arguments.of("-Dos.arch=riscv64", "Ringside knows x86-64 and aarch64, this is riscv64"));
    }

    @Test
    void shouldRefuseAForeignSegment() throws IOException {
        assertThat(consume("magic must be")).isEqualTo(69);
    }

    /** A rendezvous that names a segment which is no ring, of a process that lives: this one. */
    private int consume(String text) throws IOException {
        int id = SysVShm.create(0x52ABCDEF, 4L << 20, 0);
        Path file = PrivateFolder.locate().resolve("foreign-1-1.ring");
        String prefix = "/ringside-test-foreign";
        List<Semaphore> semaphores = Stream.of("-filled", "-empty", "-ready", "-shutdown")
                .map(name -> Semaphore.create(prefix + name, 1))
                .toList();
        try {
            new Evidence()
                    .put("producer", ProcessId.self())
                    .put("segment", "sysv:" + id)
                    .put("semaphores", prefix)
                    .put("hugePageKib", 0)
                    .put("carriesFile", false)
                    .writeTo(file);
            Command command = Command.start("consume", "--name", "foreign", "--timeout", "1");
            int code = command.await();
            assertThat(command.err().lines()).hasSize(1);
            assertThat(command.err()).contains(text);
            return code;
        } finally {
            Files.deleteIfExists(file);
            semaphores.forEach(semaphore -> {
                Semaphore.unlink(semaphore.name());
                semaphore.close();
            });
            SysVShm.remove(id);
        }
    }

    @Test
    void shouldRefuseAProfileThatIsNoJson() throws IOException {
        Path profile = Files.writeString(folder.resolve("mine.json"), "{\"rounds\": 1, \"sweeps\": [");
        Command command = Command.start("run", "--profile", profile.toString());

        assertThat(command.await()).isEqualTo(64);
        assertThat(command.err().lines()).hasSize(1);
        assertThat(command.err()).contains("mine.json, line 1: this is no JSON");
    }
}
