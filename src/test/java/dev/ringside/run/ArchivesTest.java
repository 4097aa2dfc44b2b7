package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.jvm.TargetJvm;
import dev.ringside.results.PlannedCell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    private static final PlannedCell FIRST = new PlannedCell(MadeUp.cell(1), 1, 1, false);
    private static final PlannedCell SECOND = new PlannedCell(MadeUp.cell(2), 1, 1, false);

    @TempDir
    Path folder;

    private static List<PlannedCell> forks(int each) {
        List<PlannedCell> forks = new ArrayList<>(Collections.nCopies(each, FIRST));
        forks.addAll(Collections.nCopies(each, SECOND));
        return forks;
    }

    @Test
    void shouldRehearseWhereForksAreEnough() {
        assertThat(Archives.rehearsals(forks(5), cell -> true)).isEmpty();
        assertThat(Archives.rehearsals(forks(6), cell -> true)).containsExactly(FIRST);
    }

    @Test
    void shouldDecideByThePlanAndRehearseWhatIsAvailable() {
        assertThat(Archives.rehearsals(forks(6), cell -> cell != FIRST)).containsExactly(SECOND);
        assertThat(Archives.rehearsals(forks(6), cell -> false)).isEmpty();
    }

    @Test
    void shouldStartNoFurtherRehearsalOnceStopped() {
        List<PlannedCell> rehearsed = new ArrayList<>();
        boolean made = new Archives(folder)
                .make(
                        TargetJvm.own(),
                        List.of(FIRST, SECOND),
                        (cell, flags) -> rehearsed.add(cell),
                        () -> !rehearsed.isEmpty());

        assertThat(made).isFalse();
        assertThat(rehearsed).containsExactly(FIRST);
    }
}
