package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does before its first fork, when it begins and when it goes on. */
class PreparationTest {
    private static final Plan PLAN = new Plan(MadeUp.cells(6), MadeUp.settings(3, 7));

    @TempDir(factory = Memory.class)
    Path path;

    private final List<List<PlannedCell>> asked = new ArrayList<>();

    private RunInfo session(List<ForkRecord> before) throws IOException {
        RunFolder folder = new RunFolder(path);
        ForkRunner runner = new ForkRunner() {
            @Override
            public double prepare(List<PlannedCell> forks, Predicate<PlannedCell> available, BooleanSupplier stopped) {
                asked.add(forks);
                return 1.5;
            }

            @Override
            public ForkRecord run(PlannedCell cell, int round, int order) {
                return MadeUp.fork(cell, round, order);
            }
        };
        Engine engine = new Engine(PLAN, runner, folder, new MadeUp.Silence());
        engine.resume(before);
        engine.prepare();
        engine.run();
        return engine.write(MadeUp.run("run", PLAN, MadeUp.HOST), MadeUp.BEGAN);
    }

    @Test
    void shouldBeAskedForAllThatThePlanCountsHoweverMuchIsLeft() throws IOException {
        session(List.of());
        List<ForkRecord> whole = new RunFolder(path).readForks();
        session(whole.subList(0, whole.size() - 1));

        assertThat(asked).hasSize(2).allSatisfy(forks -> assertThat(forks).hasSize(3 * 8));
    }

    @Test
    void shouldNotBeAskedForWhereNothingIsLeft() throws IOException {
        session(List.of());
        session(new RunFolder(path).readForks());

        assertThat(asked).hasSize(1);
    }

    @Test
    void shouldCostWhatAllSessionsHaveSpentOnIt() throws IOException {
        RunInfo once = session(List.of());
        RunInfo twice = session(List.of());

        assertThat(once.overhead().preparationSeconds()).isEqualTo(1.5);
        assertThat(twice.overhead().preparationSeconds()).isEqualTo(3);
    }
}
