package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted as forks come is what a walk over the whole plan finds. */
class OutlookTest {
    private static final int ROUNDS = 3;
    private static final Plan PLAN = new Plan(MadeUp.cells(6), MadeUp.settings(ROUNDS, 7));

    @TempDir(factory = Memory.class)
    Path path;

    private final List<ForkRecord> forks = new ArrayList<>();
    private final List<Outlook> outlooks = new ArrayList<>();
    private final Estimate estimate = Estimate.ofReference();

    private List<PlannedCell> left() {
        record Turn(Cell cell, int round) {}
        Set<Turn> had = new HashSet<>();
        Set<Cell> unavailable = new HashSet<>();
        for (ForkRecord fork : forks) {
            had.add(new Turn(fork.cell(), fork.round()));
            if (fork.state() == CellState.UNAVAILABLE) {
                unavailable.add(fork.cell());
            }
        }
        List<PlannedCell> left = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (PlannedCell planned : PLAN.cells()) {
                if (!unavailable.contains(planned.cell()) && !had.contains(new Turn(planned.cell(), round))) {
                    left.add(planned);
                }
            }
        }
        return left;
    }

    private void compare(Outlook outlook) {
        outlooks.add(outlook);
        List<PlannedCell> left = left();
        assertThat(outlook.done()).isEqualTo(forks.size());
        assertThat(outlook.left()).isEqualTo(left.size());
        assertThat(outlook.secondsLeft()).isCloseTo(estimate.seconds(left), within(1e-9));
    }

    private void run(List<ForkRecord> before) throws IOException {
        before.forEach(estimate::learn);
        forks.addAll(before);
        Progress progress = new MadeUp.Silence() {
            @Override
            public void started(Outlook outlook) {
                compare(outlook);
            }

            @Override
            public void ended(ForkRecord fork, Outlook outlook) {
                forks.add(fork);
                estimate.learn(fork);
                compare(outlook);
            }
        };
        Engine engine = new Engine(PLAN, MadeUp::fork, new RunFolder(path), progress);
        engine.resume(before);
        engine.prepare();
        engine.run();
    }

    @Test
    void shouldKnowAfterEveryForkWhatIsLeft() throws IOException {
        run(List.of());

        assertThat(outlooks).hasSize(1 + ROUNDS * 7 + 1);
        assertThat(outlooks.get(outlooks.size() - 1).left()).isZero();
        assertThat(outlooks.get(outlooks.size() - 1).tally()).isEqualTo(new Tally(6, 1, 0, 1, 0));
    }

    @Test
    void shouldKnowItOfARunThatGoesOn() throws IOException {
        run(List.of());
        List<ForkRecord> some = List.copyOf(forks.subList(0, 10));
        OutlookTest again = new OutlookTest();
        again.path = path;
        again.run(some);

        assertThat(again.outlooks.get(0).done()).isEqualTo(10);
    }
}
