package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.posix.LibC;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits and lacks of a host, provoked for real: one line that says what and how to mend it, the documented code, nothing left. */
class HardshipsIT {
    private static final String PROFILE = """
            {
              "rounds": 1,
              "sweeps": [
                {
                  "benchmark": "RoundTrip", "warmupMillis": 20, "measurementMillis": 50,
                  "params": { "transport": ["sysv-queue", "posix-queue", "pipe"], "waiting": ["block"], "messageSize": ["1000"] }
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    static Stream<Hardship> hardships() {
        return Hardship.all();
    }

    @BeforeEach
    void requireNamespaces() {
        assumeTrue(LibC.geteuid() == 0, "only root has namespaces of its own without more ado");
    }

    @ParameterizedTest
    @MethodSource("hardships")
    void shouldSayInOneLineWhatIsLacking(Hardship hardship) throws IOException {
        Leftovers before = Leftovers.now();
        List<String> arguments = new ArrayList<>(List.of("produce", "--timeout", "2", "--items", "1"));
        arguments.addAll(hardship.options());
        Command command = Command.start(Map.of(), hardship.around(), arguments.toArray(String[]::new));

        assertThat(command.await()).as(command.out() + command.err()).isEqualTo(ExitCode.HOST_CANNOT);
        assertThat(command.err().lines()).as(command.err()).hasSize(1);
        assertThat(command.err()).startsWith("ringside: ").contains(hardship.words());
        if (hardship.around().contains("unshare")) {
            assertThat(command.out().strip()).isEqualTo("left:");
        }
        assertThat(Leftovers.now()).isEqualTo(before);
    }

    @Test
    void shouldSayHowToGoOnWhereTheDiskIsFullUnderTheLog() throws IOException {
        Command command = run(List.of(
                "unshare",
                "-m",
                "sh",
                "-c",
                "mount -t tmpfs -o size=16k none " + folder + " || exit 99; printf '%s' '" + PROFILE + "' > "
                        + profile() + "; \"$@\"",
                "sh"));

        assertThat(command.await()).as(command.out() + command.err()).isEqualTo(ExitCode.HOST_CANNOT);
        assertThat(command.err().lines()).as(command.err()).hasSize(1);
        assertThat(command.err()).contains("No space left on device");
    }

    @Test
    void shouldNotBeginWhereResultsCannotBeWritten() throws IOException {
        Command command = run(List.of(
                "unshare",
                "-m",
                "sh",
                "-c",
                "mount -t tmpfs -o ro none " + folder.resolve("results") + "; \"$@\"",
                "sh"));

        assertThat(command.await()).as(command.out() + command.err()).isEqualTo(ExitCode.HOST_CANNOT);
        assertThat(command.err().lines()).as(command.err()).hasSize(1);
        assertThat(command.err()).contains("Read-only file system");
    }

    @Test
    void shouldMeasureTheRestWhereThereCanBeNoQueue() throws IOException {
        Command command = run(Hardship.sysctl("kernel/msgmni", "0"));

        assertThat(command.await()).as(command.out() + command.err()).isZero();
        CellOutcome queue = outcome("sysv-queue");
        assertThat(queue.state()).isEqualTo(CellState.UNAVAILABLE);
        assertThat(queue.reason()).contains("msgmni");
        assertThat(outcome("pipe").state()).isEqualTo(CellState.MEASURED);
        assertThat(command.out()).endsWith("left:\n");
    }

    /** Root is above this limit. */
    @Test
    void shouldMeasureTheRestWhereAnOrdinaryUserCanHaveNoPosixQueue() throws IOException {
        Set<PosixFilePermission> all = PosixFilePermissions.fromString("rwxrwxrwx");
        Files.setPosixFilePermissions(folder, all);
        Files.setPosixFilePermissions(Files.createDirectory(folder.resolve("results")), all);
        List<String> around = new ArrayList<>(Hardship.sysctl("fs/mqueue/queues_max", "0"));
        around.addAll(Hardship.NOBODY);
        Command command = run(around);

        assertThat(command.await()).as(command.out() + command.err()).isZero();
        CellOutcome queue = outcome("posix-queue");
        assertThat(queue.state()).isEqualTo(CellState.UNAVAILABLE);
        assertThat(queue.reason()).contains("queues_max");
        assertThat(outcome("pipe").state()).isEqualTo(CellState.MEASURED);
    }

    private Command run(List<String> around) throws IOException {
        Files.writeString(profile(), PROFILE);
        Files.createDirectories(folder.resolve("results"));
        return Command.start(
                Map.of(),
                around,
                "run",
                "--profile",
                profile().toString(),
                "--results",
                folder.resolve("results").toString(),
                "--plot",
                folder.resolve("plot").toString());
    }

    private Path profile() {
        return folder.resolve("two.json");
    }

    private CellOutcome outcome(String transport) throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
            return new RunFolder(runs.findFirst().orElseThrow())
                    .readInfo().cells().stream()
                            .filter(cell -> !cell.marks().contains(CellOutcome.CANARY))
                            .filter(cell -> cell.cell().param("transport").equals(transport))
                            .findFirst()
                            .orElseThrow();
        }
    }
}
