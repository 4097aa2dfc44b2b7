package dev.ringside.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.CellState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    private static Row row(String benchmark, CellState state, double score) {
        List<ForkScore> forks = new ArrayList<>();
        for (int fork = 1; fork <= 5; fork++) {
            forks.add(new ForkScore(fork, fork, Map.of(Measure.SCORE, score * (1 + 0.001 * fork))));
        }
        RowKey key = new RowKey(benchmark, "avgt", 1, new TreeMap<>(), "ns/op");
        return new Row(key, state, null, state == CellState.MEASURED ? forks : List.of(), new TreeMap<>(), List.of());
    }

    private static Side side(String label, Row... rows) {
        List<Row> all = Row.sorted(List.of(rows));
        return new Side(label, label, null, null, Map.of(), all, Digested.of(null, null, Map.of(), all), List.of());
    }

    private static Comparison compared(Side base, Side head) {
        return Comparisons.unpaired(base, head, Rules.STANDARD.drifting(0), Set.of());
    }

    private static Row measured(String benchmark, double score) {
        return row(benchmark, CellState.MEASURED, score);
    }

    @Test
    void shouldBeFineWhereAllIsEquivalent() {
        assertThat(compared(side("base", measured("a.B.c", 1)), side("head", measured("a.B.c", 1.001)))
                        .outcome())
                .isEqualTo(Outcome.FINE);
    }

    @Test
    void shouldHaveTheStrongestOutcomeOfItsRows() {
        Row failed = row("a.B.d", CellState.FAILED, 1);
        Side base = side("base", measured("a.B.c", 1), measured("a.B.d", 1));
        Comparison found = compared(base, side("head", measured("a.B.c", 2), failed));

        assertThat(found.lines()).extracting(Line::verdict).containsExactly(Verdict.REGRESSED);
        assertThat(found.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.FAILED);
        assertThat(found.outcome()).isEqualTo(Outcome.strongest(List.of(Outcome.REGRESSED, Outcome.CELLS_MISSING)));
    }

    @Test
    void shouldNotBeFineWhereNothingWasCompared() {
        Row unavailable = row("a.B.c", CellState.UNAVAILABLE, 1);
        Comparison found = compared(side("base", unavailable), side("head", unavailable, measured("a.B.e", 1)));

        assertThat(found.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
        assertThat(found.notes()).anyMatch(note -> note.contains("nothing was compared"));
    }

    @Test
    void shouldCallTheSameDataEqualWhateverItsSpread() {
        Comparison found = compared(side("base", measured("a.B.c", 1)), side("head", measured("a.B.c", 1)));

        assertThat(found.outcome()).isEqualTo(Outcome.FINE);
        assertThat(found.lines()).extracting(Line::verdict).containsExactly(Verdict.EQUIVALENT);
        assertThat(found.lines().get(0).effect()).isEqualTo(new Effect(1, 1, 1));
        assertThat(found.notes()).anyMatch(note -> note.contains("the same data"));
    }
}
