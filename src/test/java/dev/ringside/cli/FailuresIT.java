package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.posix.LibC;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.Run;
import dev.ringside.transport.TransportProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in which one fork of each cell goes wrong, by a transport of a jar of somebody else's. */
class FailuresIT {
    private static final Path CLASSES = Path.of("target/test-classes/com/example/mischief");

    /** Each with what must be said of it. */
    private static final Map<String, String> DEEDS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "producer-HALT",
                    "the producer process ended \\(exit code 3\\); its last words: .*I shall say no more"),
            Map.entry("consumer-HALT", "the consumer process .*exit code 3.*its last words: I shall say no more"),
            Map.entry("producer-CRASH", "its last words: .*SIGSEGV"),
            Map.entry("consumer-CRASH", "the consumer process .*its last words: .*SIGSEGV"),
            Map.entry("producer-HANG", "the fork hung: it was ended after 10 s; its last words: .*I shall be back"),
            Map.entry("consumer-HANG", "the fork hung: it was ended after 10 s"),
            Map.entry("producer-EXHAUST_HEAP", "java.lang.OutOfMemoryError: Java heap space"),
            Map.entry("consumer-EXHAUST_HEAP", "the consumer process .*java.lang.OutOfMemoryError: Java heap space"),
            Map.entry(
                    "producer-PRINT_GARBAGE",
                    "the producer process ended before it had measured; its last words: .*\uFFFD"),
            Map.entry("consumer-PRINT_GARBAGE", "the consumer process .*its last words: .*\uFFFD"),
            Map.entry("producer-HALF_A_REPORT", "the producer process ended .*its evidence cannot be read: .*cons"),
            Map.entry("producer-REPORT_OF_ANOTHER", "its evidence is that of another")));

    @TempDir
    Path folder;

    /** The jar of somebody else, as a folder of classes. */
    private Path foreignClasses() throws IOException {
        Path root = folder.resolve("classes");
        Path classes = Files.createDirectories(root.resolve("com/example/mischief"));
        try (Stream<Path> files = Files.list(CLASSES)) {
            for (Path file : files.toList()) {
                Files.copy(file, classes.resolve(file.getFileName()));
            }
        }
        Path services = Files.createDirectories(root.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(TransportProvider.class.getName()), "com.example.mischief.MischiefProvider\n");
        return root;
    }

    private Command run(List<String> transports, String cgroup) throws IOException {
        String named = transports.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        Path profile = Files.writeString(folder.resolve("mischief.json"), """
                {
                  "rounds": 2,
                  "sweeps": [
                    {
                      "benchmark": "LinkThroughput", "warmupMillis": 50, "measurementMillis": 100,
                      "params": { "transport": [%s] }
                    }
                  ]
                }
                """.formatted(named));
        Map<String, String> environment = Map.of(
                "RINGSIDE_CLASSPATH",
                foreignClasses().toString(),
                "MISCHIEF_MARKS",
                Files.createDirectories(folder.resolve("marks")).toString(),
                "MISCHIEF_CGROUP",
                cgroup);
        return Command.start(
                environment,
                List.of(),
                "run",
                "--profile",
                profile.toString(),
                "--patience",
                "10s",
                "--results",
                folder.resolve("results").toString(),
                "--plot",
                folder.resolve("plot").toString());
    }

    private Path onlyRun() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
            return runs.findFirst().orElseThrow();
        }
    }

    @Test
    void shouldLoseOneForkToEachFailureAndGoOn() throws Exception {
        Leftovers before = Leftovers.now();
        List<Path> standingBefore = standing();
        Command command = run(List.copyOf(DEEDS.keySet()), "");

        assertThat(command.await()).as(command.out() + command.err()).isEqualTo(13);
        Map<String, CellOutcome> cells = outcomes();
        assertThat(cells).containsOnlyKeys(DEEDS.keySet());
        DEEDS.forEach((transport, words) -> {
            CellOutcome cell = cells.get(transport);
            assertThat(cell.state()).as(transport).isEqualTo(CellState.FAILED);
            assertThat(cell.reason()).as(transport).containsPattern(words).doesNotContainPattern("\\p{Cntrl}");
            assertThat(cell.measured()).as(transport + ": " + command.out()).isEqualTo(1);
            assertThat(cell.failed()).as(transport).isEqualTo(1);
        });
        assertThat(Leftovers.now()).isEqualTo(before);
        assertThat(standing()).isEqualTo(standingBefore);
        assertThat(Files.size(onlyRun().resolve("jmh.log"))).isLessThan(16 << 20);
        assertThat((command.out() + command.err()).lines())
                .as("what a fork prints stays out of the display")
                .noneMatch(line -> line.startsWith("I shall"));
        assertThat(command.out()).contains(" 0 invalid, 12 failed");
    }

    /** Files where the command was started: a JVM that crashes likes to leave some there. */
    private static List<Path> standing() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.sorted().toList();
        }
    }

    private Map<String, CellOutcome> outcomes() throws IOException {
        return Run.read(onlyRun()).info().cells().stream()
                .filter(cell -> cell.cell().id().matches(".*(producer|consumer)-.*"))
                .collect(Collectors.toMap(cell -> cell.cell().param("transport"), cell -> cell));
    }

    @Test
    void shouldSayThatTheKernelKilledAForkForMemory() throws Exception {
        assumeTrue(LibC.geteuid() == 0, "only root may make a cgroup");
        Path memory = Path.of("/sys/fs/cgroup/memory");
        assumeTrue(
                Files.exists(memory.resolve("memory.limit_in_bytes")), "no cgroup of version 1 for memory is mounted");
        assumeTrue(
                Files.readString(Path.of("/proc/vmstat")).contains("oom_kill "),
                "the kernel does not count what it kills");
        Path cgroup = memory.resolve("ringside-test-" + ProcessHandle.current().pid());
        try {
            Files.createDirectory(cgroup);
            Files.writeString(cgroup.resolve("memory.limit_in_bytes"), Integer.toString(96 << 20));
        } catch (IOException e) {
            abort("no cgroup can be made here: " + e.getMessage());
        }
        try {
            Command command = run(List.of("producer-EXHAUST_CGROUP", "consumer-EXHAUST_CGROUP"), cgroup.toString());

            assertThat(command.await()).as(command.out() + command.err()).isEqualTo(13);
            assertThat(outcomes().values()).hasSize(2).allSatisfy(cell -> {
                assertThat(cell.state()).isEqualTo(CellState.FAILED);
                assertThat(cell.reason())
                        .contains("killed by SIGKILL")
                        .endsWith("; the kernel killed a process for memory meanwhile");
                assertThat(cell.measured()).isEqualTo(1);
            });
        } finally {
            Files.delete(cgroup);
        }
    }
}
