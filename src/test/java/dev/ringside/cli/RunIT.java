package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringside.posix.LibC;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Latencies;
import dev.ringside.results.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of a small profile. */
class RunIT {
    private static final String PROFILE = """
            {
              "rounds": 2,
              "sweeps": [
                {
                  "benchmark": "RingThroughput", "warmupMillis": 50, "measurementMillis": 100,
                  "params": {
                    "pretouch": ["on"], "mlock": ["on"], "madvise": ["off"], "hugepages": ["off", "on"],
                    "slotSize": ["65536"], "consumers": ["2"], "scope": ["BOTH"], "read": ["SEQUENTIAL"], "wait": ["FUTEX"]
                  }
                },
                {
                  "benchmark": "ColdLap",
                  "params": {
                    "pretouch": ["off"], "mlock": ["off"], "madvise": ["off"], "hugepages": ["off"],
                    "slotSize": ["1048576"], "consumers": ["1"], "scope": ["CREATOR"], "read": ["RANDOM"], "wait": ["SPIN"]
                  }
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    private Path profile;

    @BeforeEach
    void writeProfile() throws IOException {
        profile = Files.writeString(folder.resolve("small.json"), PROFILE);
    }

    private Command run(List<String> before, String... more) {
        String[] line = Stream.concat(
                        Stream.of(
                                "run",
                                "--profile",
                                profile.toString(),
                                "--results",
                                folder.resolve("results").toString(),
                                "--plot",
                                folder.resolve("plot").toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        return Command.start(Map.of(), before, line);
    }

    private Path onlyRun() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
            List<Path> all = runs.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    @Test
    void shouldMeasureEveryCellAsItsLabelSays() throws IOException {
        assumeTrue(LibC.geteuid() == 0, "only root may have huge pages");
        Leftovers before = Leftovers.now();
        Command command = run(List.of(), "--seed", "5");

        assertThat(command.await()).as(command.out() + command.err()).isZero();
        assertThat(Leftovers.now()).isEqualTo(before);
        Run run = Run.read(onlyRun()).asked();
        assertThat(run.info().cells()).hasSize(3).allSatisfy(RunIT::isTrue);
        assertThat(run.measured().values())
                .allSatisfy(forks -> assertThat(forks).hasSize(2));
        hasCanaries(command, 2);
        assertThat(run.info().settings().seed()).isEqualTo(5);
        assertThat(command.out()).contains("a fork costs ").contains("s beside what it measures");
        JsonNode jmh = new ObjectMapper().readTree(onlyRun().resolve("jmh.json").toFile());
        assertThat(jmh).hasSize(3 + run.info().canaries().size());
        for (JsonNode row : jmh) {
            assertThat(row.get("forks").asInt()).isEqualTo(2);
            assertThat(row.get("primaryMetric").get("rawData")).hasSize(2);
        }
    }

    private static final String RATES = """
            {
              "rounds": 1,
              "sweeps": [
                {
                  "benchmark": "OfferedRate", "warmupMillis": 50, "measurementMillis": 200,
                  "params": { "transport": ["pipe"], "rate": ["100", "1000000000"] }
                },
                {
                  "benchmark": "LinkThroughput", "warmupMillis": 50, "measurementMillis": 200,
                  "params": { "transport": ["ring"], "waiting": ["spin"], "placement": ["SAME_CORE"] }
                }
              ]
            }
            """;

    @Test
    void shouldSayThatARateWasNotReachedAndThatThreadsHadNoProcessor() throws IOException {
        Files.writeString(profile, RATES);
        Command command = run(List.of());

        assertThat(command.await()).as(command.out() + command.err()).isZero();
        assertThat(command.out())
                .containsPattern("invalid: OfferedRate .*rate=1000000000 .*offered 1000000000/s, reached \\d+/s")
                .containsPattern("\\d cells measured, \\d unavailable, 1 invalid, 0 failed");
        Run run = Run.read(onlyRun()).asked();
        assertThat(run.measured()).hasSize(2);
        for (CellOutcome outcome : run.info().cells()) {
            boolean spins = outcome.cell().shortName().equals("LinkThroughput");
            // whatever else this host did meanwhile
            assertThat(outcome.marks().stream()
                            .filter(mark -> !mark.startsWith(ForkRecord.DISTURBED))
                            .toList())
                    .isEqualTo(spins ? List.of("oversubscribed: 2 spinning threads on 1 processor") : List.of());
        }
        run.measured().forEach((cell, forks) -> {
            assertThat(forks.get(0).metrics())
                    .containsKeys("cpuProducer", "cpuConsumer", "minorFaultsConsumer", "voluntarySwitchesProducer");
            assertThat(Latencies.of(forks.get(0)).isPresent()).isEqualTo(cell.hasParam("rate"));
        });
        assertThat(new ObjectMapper().readTree(onlyRun().resolve("jmh.json").toFile()))
                .hasSize(2 + run.info().canaries().size());
    }

    private static void isTrue(CellOutcome outcome) {
        assertThat(outcome.state()).isEqualTo(CellState.MEASURED);
        assertThat(outcome.memory()).containsOnlyKeys("producer", "consumer");
        outcome.memory().values().forEach(moments -> {
            assertThat(moments).containsOnlyKeys("before", "after");
            moments.values().forEach(view -> {
                assertThat(view.differences()).isEmpty();
                assertThat(view.seen().get("pageKib")).isEqualTo(view.expected().get("pageKib"));
            });
        });
    }

    @Test
    void shouldMeasureWhatAnOrdinaryUserMayHave() throws IOException {
        assumeTrue(LibC.geteuid() == 0, "only root can become somebody else");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Command command =
                run(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"));

        assertThat(command.await()).as(command.out() + command.err()).isZero();
        List<CellOutcome> cells = Run.read(onlyRun()).asked().info().cells();
        assertThat(cells).hasSize(3);
        hasCanaries(command, 2);
        for (CellOutcome cell : cells) {
            if (cell.cell().param("hugepages").equals("on")) {
                assertThat(cell.state()).isEqualTo(CellState.UNAVAILABLE);
                assertThat(cell.reason()).contains("EPERM").contains("vm.hugetlb_shm_group");
            } else {
                isTrue(cell);
            }
        }
        assertThat(command.out()).containsPattern("\\d cells measured, \\d unavailable, 0 invalid, 0 failed");
    }

    /** Each was measured in each round and has its line, or says why this host has none. */
    private void hasCanaries(Command command, int rounds) throws IOException {
        Run run = Run.read(onlyRun());
        List<CellOutcome> canaries = run.info().cells().stream()
                .filter(outcome -> outcome.marks().contains(CellOutcome.CANARY))
                .toList();
        assertThat(canaries).hasSize(3);
        for (CellOutcome canary : canaries) {
            if (canary.state() == CellState.UNAVAILABLE) {
                assertThat(canary.reason()).isNotBlank();
                continue;
            }
            assertThat(canary.state()).as(canary.reason()).isEqualTo(CellState.MEASURED);
            assertThat(canary.measured()).isEqualTo(rounds);
            assertThat(run.info().canaries())
                    .filteredOn(drift -> drift.cell().equals(canary.cell()))
                    .singleElement()
                    .satisfies(drift -> assertThat(command.out()).contains("canary " + drift.name() + ": "));
        }
        assertThat(run.asked().measured())
                .doesNotContainKeys(canaries.stream().map(CellOutcome::cell).toArray(Cell[]::new));
    }

    @Test
    void shouldGiveHugePagesBackWhenInterrupted() throws Exception {
        assumeTrue(LibC.geteuid() == 0, "only root may have huge pages");
        Leftovers before = Leftovers.now();
        Command command = run(List.of(), "--rounds", "50").awaitOut("[2/");
        command.interrupt();

        assertThat(command.await()).isEqualTo(130);
        assertThat(Leftovers.now()).isEqualTo(before);
        assertThat(Files.exists(onlyRun().resolve("run.json"))).isTrue();
        assertThat(command.err()).contains("interrupted; what was measured is in");
        assertThat(command.out()).doesNotContain("cells measured");
    }

    @Test
    void shouldRefuseToRunBesideAnotherRun() throws Exception {
        Leftovers before = Leftovers.now();
        Command first = run(List.of(), "--rounds", "50").awaitOut("[1/");
        Command second = run(List.of());

        assertThat(second.await()).isEqualTo(69);
        assertThat(second.err()).contains("another run measures on this host");
        first.interrupt();
        first.await();
        assertThat(Leftovers.now()).isEqualTo(before);
    }

    @Test
    void shouldRefuseToRunBesideTheRunOfAnotherUser() throws Exception {
        assumeTrue(LibC.geteuid() == 0, "only root can become somebody else");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Leftovers before = Leftovers.now();
        Command first = run(List.of(), "--rounds", "50").awaitOut("[1/");
        Command second = run(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"));

        assertThat(second.await()).isEqualTo(69);
        assertThat(second.err()).contains("a run of another user measures on this host");
        first.interrupt();
        first.await();
        assertThat(Leftovers.now()).isEqualTo(before);
    }

    @Test
    void shouldLeaveEverythingToTheNextCommandWhenKilled() throws Exception {
        Leftovers before = Leftovers.now();
        Command command = run(List.of(), "--rounds", "50").awaitOut("[2/");
        command.kill();
        command.await();
        // the forks notice that their host is gone by themselves
        Thread.sleep(2_000);
        Command clean = Command.start("clean");

        assertThat(clean.await()).isZero();
        assertThat(Leftovers.now()).isEqualTo(before);
    }
}
