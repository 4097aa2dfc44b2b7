package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.procfs.ProcessId;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.torture.Count;
import dev.ringside.torture.Torture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed at any moment and go on: the cells, the rounds and the order of a run that nobody disturbed. */
@Torture
class KilledRunIT {
    private static final int KILLS = Count.of(20, 6);

    /** So few forks that no class archive is made for them: kills shall meet forks, and not what comes before. */
    private static final int ROUNDS = 2;

    private static final String PROFILE = """
            {
              "rounds": 2,
              "sweeps": [
                {
                  "benchmark": "RoundTrip", "warmupMillis": 10, "measurementMillis": 50,
                  "params": { "transport": ["pipe", "fifo"], "waiting": ["block"], "messageSize": ["100"] }
                }
              ]
            }
            """;

    private record Turn(Cell cell, int round) {}

    @TempDir
    Path folder;

    private Path profile;

    @BeforeEach
    void writeProfile() throws IOException {
        profile = Files.writeString(folder.resolve("tiny.json"), PROFILE);
    }

    private Command begin() {
        return start(
                "--profile",
                profile.toString(),
                "--seed",
                "3",
                "--results",
                results().toString());
    }

    private Command start(String... more) {
        return Command.start(
                Stream.concat(Stream.of("run", "--plot", folder.resolve("plot").toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Path results() {
        return folder.resolve("results");
    }

    /** Folders of runs that came as far as their plan. */
    private List<Path> runs() throws IOException {
        if (!Files.exists(results())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(results())) {
            return all.filter(run -> Files.exists(run.resolve("plan.json"))).toList();
        }
    }

    @Test
    void shouldEndAsIfNobodyHadKilledIt() throws Exception {
        long seed = Long.getLong("ringside.test.seed", System.nanoTime());
        System.out.println("moments of the kills by -Dringside.test.seed=" + seed);
        Random random = new Random(seed);
        Leftovers before = Leftovers.now();
        int killed = 0;
        int whole = 0;
        while (killed < KILLS) {
            Command command = begin();
            Path run = null;
            while (killed < KILLS && killAt(command, 300 + random.nextInt(2_700), random.nextBoolean())) {
                killed++;
                run = runs().isEmpty() ? null : runs().get(0);
                if (run != null) {
                    new RunFolder(run).readForks(); // every line is whole
                }
                command = run == null ? begin() : start("--resume", run.toString());
            }
            assertThat(command.await())
                    .as("seed %d, after %d kills: %s%s", seed, killed, command.out(), command.err())
                    .isZero();
            assertThat(runs()).hasSize(1);
            assertThat(Leftovers.now()).as("seed %d", seed).isEqualTo(before);
            assertThat(command.out()).contains("5 cells measured, 0 unavailable, 0 invalid, 0 failed;");
            requireWhole(runs().get(0));
            deleteRecursively(results());
            whole++;
        }
        System.out.println(killed + " kills in " + whole + " runs");
    }

    @Test
    void shouldEndItsForksInTheMiddleOfALongIteration() throws Exception {
        Path longer = Files.writeString(
                folder.resolve("long.json"),
                PROFILE.replace("\"measurementMillis\": 50", "\"measurementMillis\": 30000"));
        Command command =
                start("--profile", longer.toString(), "--results", results().toString());
        ProcessId fork = longLived(command);
        command.kill();
        command.await();

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (fork.isAlive() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(fork.isAlive()).isFalse();
        assertThat(Command.start("clean").await()).isZero();
    }

    /** A fork that has come to its long iteration: those of canaries are over by then. */
    private static ProcessId longLived(Command command) throws InterruptedException {
        while (!command.endsWithin(100, TimeUnit.MILLISECONDS)) {
            for (ProcessHandle child : command.descendants()) {
                boolean old = child.info()
                        .startInstant()
                        .filter(start -> start.isBefore(Instant.now().minusSeconds(5)))
                        .isPresent();
                if (old && child.children().findAny().isPresent()) {
                    return ProcessId.of(child.pid()).orElseThrow();
                }
            }
        }
        throw new AssertionError("ended before it had measured for long: " + command.err());
    }

    /** The command, with its forks or leaving them to find out for themselves; false where it was complete before. */
    private static boolean killAt(Command command, int millis, boolean withForks) throws InterruptedException {
        if (command.endsWithin(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        List<ProcessHandle> forks = command.descendants();
        command.kill();
        if (withForks) {
            forks.forEach(ProcessHandle::destroyForcibly);
        }
        command.await();
        return true;
    }

    /** Each cell once in each round, each round in the order of the seed, as the plan of an undisturbed run has it. */
    private void requireWhole(Path run) throws IOException {
        RunFolder files = new RunFolder(run);
        List<ForkRecord> forks = files.readForks();
        RunInfo info = files.readInfo();
        Set<Cell> cells = info.cells().stream().map(outcome -> outcome.cell()).collect(Collectors.toSet());

        List<Turn> expected = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (Cell cell : cells) {
                expected.add(new Turn(cell, round));
            }
        }
        assertThat(forks.stream().map(fork -> new Turn(fork.cell(), fork.round())))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(forks).extracting(ForkRecord::round).isSorted();
        assertThat(forks).extracting(ForkRecord::order).containsExactlyElementsOf(orders(forks.size()));
        assertThat(forks).allSatisfy(fork -> assertThat(fork.state()).isEqualTo(CellState.MEASURED));
        assertThat(info.started()).isEqualTo(files.readPlan().started());
        Path undisturbed = folder.resolve("undisturbed");
        if (!Files.exists(undisturbed)) {
            Command whole = start("--profile", profile.toString(), "--seed", "3", "--results", undisturbed.toString());
            assertThat(whole.await()).as(whole.err()).isZero();
        }
        try (Stream<Path> all = Files.list(undisturbed)) {
            RunFolder other = new RunFolder(all.findFirst().orElseThrow());
            assertThat(turns(forks)).isEqualTo(turns(other.readForks()));
            assertThat(info.cells())
                    .extracting(outcome -> outcome.cell())
                    .isEqualTo(other.readInfo().cells().stream()
                            .map(outcome -> outcome.cell())
                            .toList());
        }
    }

    private static List<Turn> turns(List<ForkRecord> forks) {
        return forks.stream().map(fork -> new Turn(fork.cell(), fork.round())).toList();
    }

    private static List<Integer> orders(int forks) {
        return Stream.iterate(1, order -> order + 1).limit(forks).toList();
    }

    @Test
    void shouldSayHowToGoOnAfterASignal() throws Exception {
        for (String signal : List.of("INT", "TERM")) {
            Leftovers before = Leftovers.now();
            Command command = begin().awaitOut("[2/");
            command.signal(signal);
            assertThat(command.await()).isEqualTo(signal.equals("INT") ? 130 : 143);
            Path run = runs().get(0);
            assertThat(command.err()).contains("go on with: bin/ringside run --resume " + run);
            assertThat(Leftovers.now()).isEqualTo(before);
            RunInfo info = new RunFolder(run).readInfo();
            assertThat(info.cells()).anyMatch(cell -> cell.state() == CellState.MISSING);

            Files.delete(run.resolve("run.json"));
            Command plot = Command.start(
                    "plot", run.toString(), "--plot", folder.resolve("plot").toString());
            assertThat(plot.await()).isEqualTo(65);
            assertThat(plot.err().lines()).hasSize(1);
            assertThat(plot.err()).contains("was cut off").contains("go on with: bin/ringside run --resume " + run);
            deleteRecursively(results());
        }
    }

    private static void deleteRecursively(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
