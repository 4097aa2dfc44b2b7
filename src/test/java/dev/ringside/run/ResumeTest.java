package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.results.BadRunException;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.NotComparableException;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that was cut off anywhere and goes on is the run that was not. */
class ResumeTest {
    /** As a power cut: nothing after it runs. */
    private static final class Cut extends Error {
        private static final long serialVersionUID = 1L;
    }

    @TempDir(factory = Memory.class)
    Path folder;

    static Stream<Plan> plans() {
        Plan plan = new Plan(MadeUp.cells(6), MadeUp.settings(3, 7));
        return Stream.of(plan, plan.part(new Shard(2, 3)), plan.within(new RunInfo.Budget(50, 0.02, 6)));
    }

    /** Runs in a folder of {@code name} until {@code forks} of this session are there; what is then in the log. */
    private List<ForkRecord> session(String name, Plan plan, int forks) throws IOException {
        RunStart start = start(name, plan);
        int[] left = {forks};
        Engine engine = new Engine(
                start.plan(),
                (cell, round, order) -> {
                    if (left[0]-- == 0) {
                        throw new Cut();
                    }
                    return MadeUp.fork(cell, round, order);
                },
                start.folder(),
                new MadeUp.Silence());
        engine.resume(start.forks());
        engine.prepare();
        try {
            engine.run();
            engine.write(start.run(), Instant.now());
        } catch (Cut cut) {
            assertThat(left[0]).isNegative();
        }
        return start.folder().readForks();
    }

    private RunStart start(String name, Plan plan) throws IOException {
        Path path = folder.resolve(name);
        if (Files.exists(path)) {
            return RunStart.again(path, "0123abc", MadeUp.HOST);
        }
        RunFolder files = RunFolder.fresh(folder, name);
        RunPlan run = MadeUp.run(name, plan, MadeUp.HOST);
        files.write(run, List.of());
        return new RunStart(run, files, List.of(), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void shouldEndAsIfItHadNotBeenCutOffAfterAnyFork(Plan plan) throws IOException {
        List<ForkRecord> whole = session("whole", plan, Integer.MAX_VALUE);
        for (int cut = 0; cut <= whole.size(); cut++) {
            assertThat(session("cut-" + cut, plan, cut)).isEqualTo(whole.subList(0, cut));
            assertThat(session("cut-" + cut, plan, Integer.MAX_VALUE)).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void shouldEndAsIfItHadNotBeenCutOffAgainAndAgainInTheMiddleOfALine(Plan plan) throws IOException {
        List<ForkRecord> whole = session("whole", plan, Integer.MAX_VALUE);
        Random random = new Random(11);
        for (int attempt = 0; attempt < 6; attempt++) {
            String name = "cut-" + attempt;
            while (session(name, plan, 1 + random.nextInt(8)).size() < whole.size()) {
                Path log = new RunFolder(folder.resolve(name)).forksFile();
                byte[] bytes = Files.readAllBytes(log);
                int drop = random.nextInt(Math.min(bytes.length, 300) + 1);
                Files.write(log, Arrays.copyOf(bytes, bytes.length - drop));
            }
            assertThat(session(name, plan, Integer.MAX_VALUE)).isEqualTo(whole);
        }
    }

    @Test
    void shouldSayOfCellsThatHadNoTurnThatTheyAreMissing() throws IOException {
        Plan plan = new Plan(MadeUp.cells(6), MadeUp.settings(3, 7));
        session("cut", plan, 4);
        RunStart start = start("cut", plan);
        Engine engine = new Engine(plan, (cell, round, order) -> null, start.folder(), new MadeUp.Silence());
        engine.resume(start.forks());
        RunInfo info = engine.write(start.run(), MadeUp.BEGAN);

        assertThat(info.cells())
                .filteredOn(cell -> cell.state() == CellState.MISSING)
                .hasSize(4);
        assertThat(info.started()).isEqualTo(MadeUp.BEGAN);
        assertThat(engine.isOver()).isFalse();
    }

    @Test
    void shouldNotRunAgainWhatFailedNorWhatCouldNotBeHad() throws IOException {
        Plan plan = new Plan(MadeUp.cells(6), MadeUp.settings(3, 7));
        List<ForkRecord> whole = session("whole", plan, Integer.MAX_VALUE);
        session("whole", plan, 0);
        RunInfo info = new RunFolder(folder.resolve("whole")).readInfo();

        assertThat(whole).hasSize(3 * 7 + 1);
        Map<Integer, CellOutcome> cells = new HashMap<>();
        info.cells().forEach(cell -> cells.put(Integer.parseInt(cell.cell().param("n")), cell));
        assertThat(cells.get(3).failed()).isEqualTo(1);
        assertThat(cells.get(3).measured()).isEqualTo(2);
        assertThat(cells.get(5).state()).isEqualTo(CellState.UNAVAILABLE);
    }

    @Test
    void shouldRefuseWhatIsNoRun() throws IOException {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> RunStart.again(none, "0123abc", MadeUp.HOST))
                .isInstanceOf(BadRunException.class)
                .hasMessage("no run in " + none + ": there is no such folder");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> RunStart.again(empty, "0123abc", MadeUp.HOST))
                .isInstanceOf(BadRunException.class)
                .hasMessageStartingWith("no plan.json in " + empty);
        for (String text : List.of("", "{", "[]", "{}", "null", "{\"schema\":1}", "{\"schema\":99}")) {
            Files.writeString(empty.resolve("plan.json"), text);
            assertThatThrownBy(() -> RunStart.again(empty, "0123abc", MadeUp.HOST))
                    .as(text)
                    .isInstanceOf(BadRunException.class)
                    .hasMessageStartingWith(empty.resolve("plan.json") + " cannot be read: ");
        }
    }

    @Test
    void shouldRefuseAnotherBuildAndAnUnlikeHost() throws IOException {
        session("run", new Plan(MadeUp.cells(6), MadeUp.settings(3, 7)), 3);
        Path run = folder.resolve("run");

        assertThatThrownBy(() -> RunStart.again(run, "fedcba9", MadeUp.HOST))
                .isInstanceOf(NotComparableException.class)
                .hasMessageContaining("begun by build 0123abc, this is build fedcba9");
        assertThatThrownBy(() -> RunStart.again(run, "0123abc", Map.of("host", "test", "kernel", "6.2.0")))
                .isInstanceOf(NotComparableException.class)
                .hasMessageContaining("kernel: 6.1.0 against 6.2.0");
    }

    @Test
    void shouldRefuseALogThatIsBrokenOrOfAnotherRun() throws IOException {
        session("run", new Plan(MadeUp.cells(6), MadeUp.settings(3, 7)), 3);
        RunFolder files = new RunFolder(folder.resolve("run"));
        List<String> lines = new ArrayList<>(Files.readAllLines(files.forksFile()));

        Files.writeString(
                files.forksFile(), lines.get(0).replace("\"n\":\"", "\"n\":\"9") + "\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> RunStart.again(files.path(), "0123abc", MadeUp.HOST))
                .isInstanceOf(BadRunException.class)
                .hasMessageContaining("a cell that is not in plan.json");
        lines.set(1, "{");
        Files.write(files.forksFile(), lines);
        assertThatThrownBy(() -> RunStart.again(files.path(), "0123abc", MadeUp.HOST))
                .isInstanceOf(BadRunException.class)
                .hasMessageContaining("line 2 of ");
        Files.delete(files.forksFile());
        assertThatThrownBy(() -> RunStart.again(files.path(), "0123abc", MadeUp.HOST))
                .isInstanceOf(BadRunException.class);
    }

    @Test
    void shouldSayWhatItDropped() throws IOException {
        session("run", new Plan(MadeUp.cells(6), MadeUp.settings(3, 7)), 3);
        RunFolder files = new RunFolder(folder.resolve("run"));
        Files.writeString(files.forksFile(), "{\"cell\"", StandardOpenOption.APPEND);
        RunStart start = RunStart.again(files.path(), "0123abc", MadeUp.HOST);

        assertThat(start.forks()).hasSize(3);
        assertThat(start.repaired().orElseThrow())
                .startsWith("dropped the last 7 bytes of ")
                .doesNotContain("\n");
    }
}
