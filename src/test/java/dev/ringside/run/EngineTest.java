package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.JmhSettings;
import dev.ringside.results.Metric;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.Run;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds, order and states, with forks that are made up. */
class EngineTest {
    private static final int CELLS = 6;
    private static final int ROUNDS = 4;

    @TempDir
    Path folder;

    private final List<ForkRecord> ran = new ArrayList<>();

    @Test
    void shouldRunEachCellOnceInEachRound() throws IOException {
        RunInfo info = run(fork -> CellState.MEASURED, 1);

        assertThat(ran).hasSize(CELLS * ROUNDS);
        for (int round = 1; round <= ROUNDS; round++) {
            int wanted = round;
            assertThat(ran.stream()
                            .filter(fork -> fork.round() == wanted)
                            .map(ForkRecord::cell)
                            .distinct())
                    .hasSize(CELLS);
        }
        assertThat(info.cells()).allSatisfy(cell -> assertThat(cell.measured()).isEqualTo(ROUNDS));
    }

    @Test
    void shouldShuffleEachRoundByTheSeed() throws IOException {
        run(fork -> CellState.MEASURED, 1);
        List<Cell> first = ran.stream().map(ForkRecord::cell).toList();
        ran.clear();
        run(fork -> CellState.MEASURED, 1);
        List<Cell> again = ran.stream().map(ForkRecord::cell).toList();
        ran.clear();
        run(fork -> CellState.MEASURED, 2);
        List<Cell> other = ran.stream().map(ForkRecord::cell).toList();

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(first.subList(0, CELLS)).isNotEqualTo(first.subList(CELLS, 2 * CELLS));
    }

    @Test
    void shouldNotTryAnUnavailableCellAgain() throws IOException {
        RunInfo info = run(cell -> cell.param("n").equals("3") ? CellState.UNAVAILABLE : CellState.MEASURED, 1);

        assertThat(ran).hasSize((CELLS - 1) * ROUNDS + 1);
        assertThat(outcome(info, "3").state()).isEqualTo(CellState.UNAVAILABLE);
        assertThat(outcome(info, "3").reason()).isEqualTo("because of 3");
    }

    @Test
    void shouldLoseOneForkToOneFailure() throws IOException {
        int[] failures = new int[1];
        RunInfo info = run(
                cell -> cell.param("n").equals("2") && failures[0]++ == 0 ? CellState.FAILED : CellState.MEASURED, 1);

        assertThat(ran).hasSize(CELLS * ROUNDS);
        assertThat(outcome(info, "2").state()).isEqualTo(CellState.FAILED);
        assertThat(outcome(info, "2").reason()).isEqualTo("because of 2");
        assertThat(outcome(info, "2").measured()).isEqualTo(ROUNDS - 1);
        assertThat(outcome(info, "1").state()).isEqualTo(CellState.MEASURED);
    }

    @Test
    void shouldSayThatARowIsInvalidAndGoOn() throws IOException {
        RunInfo info = run(cell -> cell.param("n").equals("4") ? CellState.INVALID : CellState.MEASURED, 1);

        assertThat(ran).hasSize(CELLS * ROUNDS);
        assertThat(outcome(info, "4").state()).isEqualTo(CellState.INVALID);
        assertThat(outcome(info, "4").reason()).isEqualTo("because of 4");
        assertThat(outcome(info, "4").marks()).containsExactly("oversubscribed: 2 spinning threads on 1 processor");
        assertThat(outcome(info, "1").marks()).isEmpty();
        assertThat(Run.read(folder).measured()).hasSize(CELLS - 1);
    }

    @Test
    void shouldHaveEachForkOnDiskBeforeTheNext() throws IOException {
        RunFolder files = new RunFolder(folder);
        new Engine(
                        plan(1),
                        (cell, round, order) -> {
                            assertThat(files.forksFile().toFile().exists()).isEqualTo(order > 1);
                            if (order > 1) {
                                assertThat(read(files)).hasSize(order - 1);
                            }
                            return record(cell.cell(), round, order, CellState.MEASURED);
                        },
                        files,
                        new MadeUp.Silence())
                .run();

        assertThat(read(files)).hasSize(CELLS * ROUNDS);
    }

    @Test
    void shouldBeReadableAsARun() throws IOException {
        run(fork -> CellState.MEASURED, 1);
        Run run = Run.read(folder);

        assertThat(run.measured()).hasSize(CELLS);
        assertThat(run.metric(outcome(run.info(), "1").cell(), "score")
                        .orElseThrow()
                        .mean())
                .isEqualTo(7);
    }

    private interface Fate {
        CellState of(Cell cell);
    }

    private RunInfo run(Fate fate, long seed) throws IOException {
        RunFolder files = new RunFolder(folder);
        Engine engine = new Engine(
                plan(seed),
                (cell, round, order) -> {
                    ForkRecord fork = record(cell.cell(), round, order, fate.of(cell.cell()));
                    ran.add(fork);
                    return fork;
                },
                files,
                new MadeUp.Silence());
        engine.prepare();
        engine.run();
        return engine.write(
                new RunPlan(
                        "name",
                        Instant.EPOCH,
                        "revision",
                        Map.of("host", "test"),
                        plan(seed).settings(),
                        plan(seed).whole()),
                Instant.EPOCH);
    }

    private static Plan plan(long seed) {
        List<PlannedCell> cells = IntStream.rangeClosed(1, CELLS)
                .mapToObj(n -> Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of("n", Integer.toString(n))))
                .map(cell -> new PlannedCell(cell, Duration.ZERO, Duration.ofMillis(1)))
                .toList();
        return new Plan(cells, new RunInfo.Settings("test", ROUNDS, seed, ""));
    }

    private static ForkRecord record(Cell cell, int round, int order, CellState state) {
        boolean measured = state == CellState.MEASURED;
        return new ForkRecord(
                cell,
                round,
                order,
                Instant.EPOCH,
                2,
                1,
                state,
                measured ? null : "because of " + cell.param("n"),
                measured ? "score" : null,
                measured ? Map.of("score", new Metric("ops/s", List.of(7.0))) : Map.of(),
                state == CellState.INVALID ? Map.of("oversubscribed", "2 spinning threads on 1 processor") : Map.of(),
                measured
                        ? new JmhSettings("thrpt", 1, 1, 10, 1, 10, "java", List.of(), "17", "vm", "17", "1.37")
                        : null);
    }

    private static CellOutcome outcome(RunInfo info, String n) {
        return info.cells().stream()
                .filter(cell -> cell.cell().param("n").equals(n))
                .findFirst()
                .orElseThrow();
    }

    private static List<ForkRecord> read(RunFolder files) {
        try {
            return files.readForks();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
