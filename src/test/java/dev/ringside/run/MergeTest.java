package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringside.results.BadRunException;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.NotComparableException;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.Run;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shards, joined, are the run of the whole. */
class MergeTest {
    private static final Map<String, String> OTHER_HOST = Map.of("host", "other", "kernel", "6.2.0");
    private static final int ROUNDS = 3;

    @TempDir(factory = Memory.class)
    Path folder;

    private final Plan whole = new Plan(MadeUp.cells(17), MadeUp.settings(ROUNDS, 5));

    private record Turn(Cell cell, int round, CellState state) {
        static List<Turn> of(List<ForkRecord> forks, List<PlannedCell> cells) {
            List<Cell> asked = cells.stream()
                    .filter(planned -> !planned.canary())
                    .map(PlannedCell::cell)
                    .toList();
            return forks.stream()
                    .filter(fork -> asked.contains(fork.cell()))
                    .map(fork -> new Turn(fork.cell(), fork.round(), fork.state()))
                    .toList();
        }
    }

    private Path run(String name, Plan plan) throws IOException {
        return run(name, plan, MadeUp.HOST, UnaryOperator.identity());
    }

    private Path run(String name, Plan plan, Map<String, String> host, UnaryOperator<RunPlan> change)
            throws IOException {
        RunFolder files = RunFolder.fresh(folder, name);
        RunPlan run = change.apply(MadeUp.run(name, plan, host));
        files.write(run, List.of());
        RunStart start = new RunStart(run, files, List.of(), Optional.empty());
        Engine engine = new Engine(start.plan(), MadeUp::fork, files, new MadeUp.Silence());
        engine.prepare();
        engine.run();
        engine.write(run, Instant.parse("2026-03-01T13:00:00Z"));
        return files.path();
    }

    private List<Path> shards(int of) throws IOException {
        List<Path> shards = new ArrayList<>();
        for (int part = 1; part <= of; part++) {
            shards.add(run("shard-" + part, whole.part(new Shard(part, of))));
        }
        return shards;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void shouldBeTheRunOfTheWhole(int of) throws IOException {
        RunFolder unsharded = new RunFolder(run("whole", whole));
        List<Path> shards = shards(of);
        Collections.reverse(shards);
        Merge merge = Merge.of(shards, false);
        RunFolder merged = merge.write(folder.resolve("merged"));

        assertThat(merge.missing()).isEmpty();
        assertThat(merged.path().toFile().list())
                .containsExactlyInAnyOrder("plan.json", "forks.jsonl", "run.json", "jmh.json");
        assertThat(Turn.of(merged.readForks(), whole.whole()))
                .containsExactlyInAnyOrderElementsOf(Turn.of(unsharded.readForks(), whole.whole()));
        RunInfo info = merged.readInfo();
        assertThat(asked(info)).isEqualTo(asked(unsharded.readInfo()));
        assertThat(info.settings()).isEqualTo(whole.settings());
        assertThat(merged.readPlan().cells()).isEqualTo(whole.whole());
        assertThat(info.started()).isEqualTo(MadeUp.BEGAN);
        assertThat(info.marks()).isEmpty();
        assertThat(RunStart.again(merged.path(), "0123abc", MadeUp.HOST).forks())
                .hasSameSizeAs(merged.readForks());
    }

    private static List<CellOutcome> asked(RunInfo info) {
        return info.cells().stream()
                .filter(cell -> !cell.marks().contains(CellOutcome.CANARY))
                .toList();
    }

    @Test
    void shouldKeepTheCanariesOfEveryShardAndSayWhoseTheyAre() throws IOException {
        RunFolder merged = Merge.of(shards(4), false).write(folder.resolve("merged"));
        List<ForkRecord> forks = merged.readForks();
        List<ForkRecord> canary = forks.stream()
                .filter(fork -> fork.cell().equals(MadeUp.cell(19)))
                .toList();

        assertThat(canary).hasSize(4 * ROUNDS);
        assertThat(canary.stream().map(fork -> fork.evidence().get("shard")).distinct())
                .containsExactlyInAnyOrder("1/4", "2/4", "3/4", "4/4");
        assertThat(canary.stream().map(fork -> fork.evidence().get("run")).distinct())
                .hasSize(4);
        assertThat(forks.stream().map(ForkRecord::order))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, forks.size()).boxed().toList());
        assertThat(forks).isSortedAccordingTo((a, b) -> a.started().compareTo(b.started()));
        assertThat(merged.readInfo().cells()).hasSize(19);
    }

    @Test
    void shouldSayWhichShardIsMissing() throws IOException {
        List<Path> shards = shards(4);
        Path third = shards.remove(2);
        Merge merge = Merge.of(shards, false);
        RunFolder merged = merge.write(folder.resolve("merged"));
        List<Cell> ofThird = new Shard(3, 4)
                .dealt(whole.whole()).stream().map(PlannedCell::cell).toList();

        assertThat(merge.missing()).containsExactly("3/4");
        assertThat(merged.readInfo().cells())
                .filteredOn(cell -> cell.state() == CellState.MISSING)
                .allSatisfy(cell ->
                        assertThat(cell.reason()).isEqualTo("it is of shard 3/4, which is not among the merged runs"))
                .extracting(CellOutcome::cell)
                .containsExactlyInAnyOrderElementsOf(ofThird);

        Merge again = Merge.of(List.of(merged.path(), third), false);
        assertThat(again.missing()).isEmpty();
        assertThat(again.write(folder.resolve("merged")).readInfo().cells())
                .noneMatch(cell -> cell.state() == CellState.MISSING);
    }

    @Test
    void shouldSayOfAShardThatWasCutOffWhatItLacks() throws IOException {
        List<Path> shards = shards(2);
        RunFolder cut = new RunFolder(shards.get(1));
        cutAfter(cut, 12);
        int other = new RunFolder(shards.get(0)).readForks().size();
        Map<Cell, Long> rounds =
                cut.readForks().stream().collect(Collectors.groupingBy(ForkRecord::cell, Collectors.counting()));
        List<Cell> ofFirst = new Shard(1, 2)
                .dealt(whole.whole()).stream().map(PlannedCell::cell).toList();

        Merge merge = Merge.of(shards, false);
        RunFolder folder = merge.write(this.folder.resolve("merged"));
        RunInfo merged = folder.readInfo();

        assertThat(folder.readForks()).hasSize(12 + other);
        assertThat(merged.cells())
                .filteredOn(cell -> ofFirst.contains(cell.cell()))
                .noneMatch(CellOutcome::isCutOff);
        assertThat(asked(merged))
                .filteredOn(cell -> !ofFirst.contains(cell.cell()) && cell.state() == CellState.MEASURED)
                .hasSizeGreaterThan(2)
                .allSatisfy(cell -> assertThat(cell.marks())
                        .containsExactly("cut off: " + rounds.get(cell.cell()) + " of 3 rounds"));
        assertThat(merge.missing()).isEmpty();
        assertThat(merge.cutOff(merged)).singleElement().satisfies(line -> assertThat(line)
                .startsWith("shard 2/2 in " + cut.path() + " was cut off: ")
                .endsWith("cells lack rounds; " + cut.howToGoOn()));
    }

    private static void cutAfter(RunFolder run, int forks) throws IOException {
        List<String> lines = Files.readAllLines(run.forksFile());
        Files.write(run.forksFile(), lines.subList(0, forks));
        run.removeResults();
    }

    @Test
    void shouldTakeTheRowOfAnAskedCanaryFromTheShardThatHasIt() throws IOException {
        List<PlannedCell> cells = new ArrayList<>(MadeUp.cells(9));
        cells.set(0, cells.get(0).asCanary());
        Cell both = cells.get(0).cell();
        Plan plan = new Plan(cells, MadeUp.settings(ROUNDS, 5));
        List<Path> shards = new ArrayList<>();
        String owner = null;
        for (int part = 1; part <= 3; part++) {
            Shard shard = new Shard(part, 3);
            shards.add(run("shard-" + part, plan.part(shard)));
            owner = shard.dealt(cells).contains(cells.get(0)) ? shard.toString() : owner;
        }
        RunFolder merged = Merge.of(shards, false).write(folder.resolve("merged"));
        RunFolder again = Merge.of(
                        List.of(
                                Merge.of(shards.subList(0, 2), false)
                                        .write(folder.resolve("two"))
                                        .path(),
                                shards.get(2)),
                        false)
                .write(folder.resolve("again"));

        for (RunFolder files : List.of(merged, again)) {
            assertThat(files.readForks())
                    .filteredOn(fork -> fork.cell().equals(both))
                    .hasSize(3 * ROUNDS);
            Run run = Run.read(files.path());
            assertThat(run.measured().get(both))
                    .hasSize(ROUNDS)
                    .extracting(fork -> fork.shard().orElseThrow())
                    .containsOnly(owner);
            assertThat(run.outcome(both).orElseThrow().measured()).isEqualTo(ROUNDS);
            assertThat(rowsOf(files))
                    .containsExactlyInAnyOrder(
                            "1: 3 forks",
                            "2: 3 forks",
                            "3: 2 forks",
                            "4: 3 forks",
                            "6: 3 forks",
                            "7: 3 forks",
                            "8: 3 forks",
                            "9: 3 forks");
        }
        shards.remove(Shard.parse(owner).part() - 1);
        Merge rest = Merge.of(shards, false);
        assertThat(rest.write(folder.resolve("rest")).readInfo().cells())
                .filteredOn(cell -> cell.cell().equals(both))
                .extracting(CellOutcome::state)
                .containsExactly(CellState.MISSING);
        assertThat(rest.missing()).containsExactly(owner);
    }

    /** The rows of {@code jmh.json}, as {@code 7: 3 forks}. */
    private static List<String> rowsOf(RunFolder run) throws IOException {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(run.jmhFile().toFile())) {
            rows.add(row.at("/params/n").asText() + ": " + row.get("forks").asInt() + " forks");
        }
        return rows;
    }

    @Test
    void shouldBeMergedAndGoOnAgain() throws IOException {
        List<Path> shards = new ArrayList<>();
        for (int part = 1; part <= 3; part++) {
            Map<String, String> host =
                    Map.of("host", "ci-" + part, "kernel", "6.1.0", "memory.kib", Integer.toString(16_318_000 + part));
            shards.add(run("shard-" + part, whole.part(new Shard(part, 3)), host, UnaryOperator.identity()));
        }
        Path two = Merge.of(shards.subList(0, 2), false)
                .write(folder.resolve("merged"))
                .path();
        Merge last = Merge.of(List.of(two, shards.get(2)), false);
        RunFolder three = last.write(folder.resolve("merged"));

        assertThat(last.missing()).isEmpty();
        assertThat(three.readInfo().marks()).isEmpty();
        assertThat(three.readInfo().cells()).noneMatch(cell -> cell.state() == CellState.MISSING || cell.isCutOff());
        assertThat(three.readInfo().host())
                .containsEntry("memory.kib", "16318001")
                .containsEntry("host", "ci-1 | ci-2 | ci-3");
        Map<String, String> here = Map.of("host", "ci-4", "kernel", "6.1.0", "memory.kib", "16318900");
        assertThat(RunStart.again(three.path(), "0123abc", here).forks()).hasSameSizeAs(three.readForks());
    }

    @Test
    void shouldNotKnowWhatPreparationTook() throws IOException {
        RunFolder merged = Merge.of(shards(2), false).write(folder.resolve("merged"));

        assertThat(merged.readInfo().overhead().preparationSeconds()).isNull();
        assertThat(merged.runFile()).content().doesNotContain("preparationSeconds");
    }

    @Test
    void shouldRefuseUnlikeHostsUnlessTheyAreAskedFor() throws IOException {
        Path first = run("first", whole.part(new Shard(1, 2)));
        Path second = run("second", whole.part(new Shard(2, 2)), OTHER_HOST, UnaryOperator.identity());
        List<Path> both = List.of(first, second);

        assertThatThrownBy(() -> Merge.of(both, false))
                .isInstanceOf(NotComparableException.class)
                .hasMessageContaining("kernel: 6.1.0 against 6.2.0")
                .hasMessageContaining("--unlike-hosts");
        RunFolder merged = Merge.of(both, true).write(folder.resolve("merged"));
        RunInfo info = merged.readInfo();
        assertThat(info.marks()).containsExactly("unlike hosts: kernel: 6.1.0 against 6.2.0");
        assertThat(info.cells())
                .allSatisfy(cell -> assertThat(cell.marks()).contains("unlike hosts: kernel: 6.1.0 against 6.2.0"));
        assertThat(info.host()).containsEntry("kernel", "6.1.0 | 6.2.0").containsEntry("host", "test | other");
        assertThatThrownBy(() -> RunStart.again(merged.path(), "0123abc", MadeUp.HOST))
                .isInstanceOf(NotComparableException.class);
    }

    @Test
    void shouldSayThatShardsHadOrdersOfTheirOwn() throws IOException {
        Path first = run("first", whole.part(new Shard(1, 2)));
        Plan other = new Plan(whole.whole(), MadeUp.settings(ROUNDS, 6));
        Path second = run("second", other.part(new Shard(2, 2)));
        RunFolder merged = Merge.of(List.of(first, second), false).write(folder.resolve("merged"));

        assertThat(merged.readInfo().marks())
                .containsExactly("merged of runs with an order of their own each: seeds 5, 6");
        assertThat(merged.readInfo().cells()).noneMatch(cell -> cell.state() == CellState.MISSING);
    }

    @Test
    void shouldRefuseWhatDoesNotBelongTogether() throws IOException {
        Path first = run("first", whole.part(new Shard(1, 2)));
        refuse(BadRunException.class, "is named twice", first, first);
        refuse(BadRunException.class, "have round 1 of ", first, run("again", whole.part(new Shard(1, 2))));
        refuse(BadRunException.class, "have round 1 of ", run("whole", whole), first);
        refuse(BadRunException.class, "no plan.json in ", first, Files.createDirectory(folder.resolve("empty")));
        refuse(BadRunException.class, "there is no such folder", first, folder.resolve("none"));
        refuse(
                NotComparableException.class,
                "shards of different splits: 1/2, 2/3",
                first,
                run("third", whole.part(new Shard(2, 3))));
        Plan longer = new Plan(whole.whole(), MadeUp.settings(ROUNDS + 1, 5));
        refuse(NotComparableException.class, "different plans", first, run("longer", longer.part(new Shard(2, 2))));
        Plan slower = new Plan(
                whole.whole().stream()
                        .map(cell -> new PlannedCell(cell.cell(), 10, 21, cell.canary(), cell.unasked()))
                        .toList(),
                whole.settings());
        refuse(NotComparableException.class, "different plans", first, run("slower", slower.part(new Shard(2, 2))));
        Path build = run(
                "build",
                whole.part(new Shard(2, 2)),
                MadeUp.HOST,
                run -> new RunPlan(run.name(), run.started(), "fedcba9", run.host(), run.settings(), run.cells()));
        refuse(NotComparableException.class, "different builds: fedcba9, 0123abc", first, build);
    }

    private static void refuse(Class<? extends Exception> type, String text, Path... runs) {
        assertThatThrownBy(() -> Merge.of(List.of(runs), false))
                .isInstanceOf(type)
                .hasMessageContaining(text);
    }

    @Test
    void shouldNotCareWhichJdkStartedTheShardsOfARunOnSeveral() throws IOException {
        List<PlannedCell> cells = MadeUp.cells(6).stream()
                .map(planned -> planned.on(planned.cell(), "/opt/jdk/bin/java"))
                .toList();
        Plan plan = new Plan(cells, MadeUp.settings(ROUNDS, 5));
        Path one = run("one", plan.part(new Shard(1, 2)), Map.of("host", "test", "jdk", "17"), run -> run);
        Path two = run("two", plan.part(new Shard(2, 2)), Map.of("host", "test", "jdk", "25"), run -> run);

        assertThat(Merge.of(List.of(one, two), false).missing()).isEmpty();
    }
}
