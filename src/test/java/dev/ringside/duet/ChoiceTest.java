package dev.ringside.duet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.diff.Gap;
import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import dev.ringside.run.Knowledge;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final Knowledge KNOWN = new Knowledge(null, null, "avgt", 1);
    private static final Knowledge UNKNOWN = new Knowledge("no such row", null, null, 0);
    private static final Knowledge UNAVAILABLE = new Knowledge(null, "no huge pages", "avgt", 1);
    private static final Knowledge OTHER_MODE = new Knowledge(null, null, "thrpt", 1);

    private static final PlannedCell CELL = new PlannedCell(
            Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of()), Duration.ofMillis(1), Duration.ofMillis(1));

    private static Choice of(Knowledge base, Knowledge head) {
        return Choice.of(List.of(CELL), List.of(base), List.of(head));
    }

    private static Gap.Kind gap(Knowledge base, Knowledge head) {
        Choice choice = of(base, head);
        assertThat(choice.rows()).isEmpty();
        assertThat(choice.refusals()).hasSize(1);
        return choice.refusals().get(0).gap().kind();
    }

    @Test
    void shouldMeasureWhatBothHave() {
        assertThat(of(KNOWN, KNOWN).rows()).containsExactly(new DuetRow(CELL, "avgt", 1));
        assertThat(of(KNOWN, KNOWN).refusals()).isEmpty();
    }

    @Test
    void shouldSayWhatIsMissingOnASide() {
        assertThat(gap(KNOWN, UNKNOWN)).isEqualTo(Gap.Kind.REMOVED);
        assertThat(gap(UNKNOWN, KNOWN)).isEqualTo(Gap.Kind.NEW);
        assertThat(gap(UNKNOWN, UNKNOWN)).isEqualTo(Gap.Kind.UNAVAILABLE);
        assertThat(gap(KNOWN, UNAVAILABLE)).isEqualTo(Gap.Kind.UNAVAILABLE_ON_ONE_SIDE);
        assertThat(gap(UNAVAILABLE, KNOWN)).isEqualTo(Gap.Kind.UNAVAILABLE_ON_ONE_SIDE);
        assertThat(gap(UNAVAILABLE, UNAVAILABLE)).isEqualTo(Gap.Kind.UNAVAILABLE);
        assertThat(gap(KNOWN, OTHER_MODE)).isEqualTo(Gap.Kind.CHANGED);
    }
}
