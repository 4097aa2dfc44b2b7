package dev.ringside.duet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.diff.Gap;
import dev.ringside.diff.Rules;
import dev.ringside.diff.Verdict;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.JmhSettings;
import dev.ringside.results.Metric;
import dev.ringside.results.PlannedCell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final List<DuetRow> ROWS = List.of(row("a"), row("b"), row("c"));

    private static DuetRow row(String name) {
        Cell cell = Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of("name", name));
        return new DuetRow(new PlannedCell(cell, Duration.ofMillis(1), Duration.ofMillis(1)), "thrpt", 1);
    }

    private static ForkRecord fork(DuetRow row, int round, CellState state, double score, String unit) {
        boolean measured = state == CellState.MEASURED;
        return new ForkRecord(
                row.planned().cell(),
                round,
                1,
                Instant.EPOCH,
                1,
                1,
                state,
                measured ? null : "a reason",
                measured ? "score" : null,
                measured ? Map.of("score", new Metric(unit, List.of(score))) : Map.of(),
                Map.of(),
                new JmhSettings("thrpt", 1, 1, 1, 1, 1, "java", List.of(), "17", "vm", "17", "1.37"));
    }

    private static ForkRecord measured(DuetRow row, int round) {
        return fork(row, round, CellState.MEASURED, 100 + round % 2, "ops/s");
    }

    private static void runOut(Judge judge) {
        for (List<Judge.Bout> bouts = judge.nextRound(); !bouts.isEmpty(); bouts = judge.nextRound()) {
            bouts.forEach(bout -> judge.observe(
                    bout.row(), measured(bout.row(), judge.round()), measured(bout.row(), judge.round())));
        }
    }

    @Test
    void shouldEndWithALineForEveryRowInItsUnit() {
        Judge judge = new Judge(Rules.STANDARD, ROWS, 1);
        runOut(judge);

        assertThat(judge.round()).isEqualTo(Rules.STANDARD.screenRounds());
        assertThat(judge.lines(null)).hasSize(3).allSatisfy(line -> {
            assertThat(line.verdict()).isEqualTo(Verdict.EQUIVALENT);
            assertThat(line.key().unit()).isEqualTo("ops/s");
        });
        assertThat(judge.gaps()).isEmpty();
        assertThat(judge.unmeasured()).isEmpty();
    }

    @Test
    void shouldTakeTheSameTurnsForTheSameSeedWhateverTheUnits() {
        List<Judge.Bout> one = new ArrayList<>();
        List<Judge.Bout> other = new ArrayList<>();
        for (List<Judge.Bout> turns : List.of(one, other)) {
            Judge judge = new Judge(Rules.STANDARD, ROWS, 5);
            for (List<Judge.Bout> bouts = judge.nextRound(); !bouts.isEmpty(); bouts = judge.nextRound()) {
                turns.addAll(bouts);
                for (Judge.Bout bout : bouts) {
                    String unit = turns == one ? "ops/s" : "B/s";
                    ForkRecord fork = fork(bout.row(), judge.round(), CellState.MEASURED, 100, unit);
                    judge.observe(bout.row(), fork, fork);
                }
            }
        }
        assertThat(one).isEqualTo(other);
    }

    @Test
    void shouldDropARowThatFailsOnASideAndSayWhich() {
        assertThat(gap(CellState.MEASURED, CellState.FAILED)).isEqualTo(Gap.Kind.FAILED);
        assertThat(gap(CellState.FAILED, CellState.MEASURED)).isEqualTo(Gap.Kind.FAILED_IN_BASE);
        assertThat(gap(CellState.FAILED, CellState.FAILED)).isEqualTo(Gap.Kind.FAILED);
        assertThat(gap(CellState.INVALID, CellState.MEASURED)).isEqualTo(Gap.Kind.FAILED_IN_BASE);
        assertThat(gap(CellState.UNAVAILABLE, CellState.MEASURED)).isEqualTo(Gap.Kind.UNAVAILABLE_ON_ONE_SIDE);
        assertThat(gap(CellState.UNAVAILABLE, CellState.UNAVAILABLE)).isEqualTo(Gap.Kind.UNAVAILABLE);
    }

    private static Gap.Kind gap(CellState base, CellState head) {
        Judge judge = new Judge(Rules.STANDARD, ROWS, 1);
        judge.nextRound();
        judge.observe(ROWS.get(0), fork(ROWS.get(0), 1, base, 1, "ops/s"), fork(ROWS.get(0), 1, head, 1, "ops/s"));
        ROWS.subList(1, 3).forEach(row -> judge.observe(row, measured(row, 1), measured(row, 1)));

        assertThat(judge.nextRound()).extracting(Judge.Bout::row).containsExactlyInAnyOrder(ROWS.get(1), ROWS.get(2));
        assertThat(judge.gaps()).hasSize(1);
        return judge.gaps().get(0).kind();
    }

    @Test
    void shouldCallARowChangedThatHeadMeasuresInAnotherUnit() {
        Judge judge = new Judge(Rules.STANDARD, ROWS.subList(0, 1), 1);
        judge.nextRound();
        DuetRow row = ROWS.get(0);
        judge.observe(row, measured(row, 1), fork(row, 1, CellState.MEASURED, 1, "B/s"));

        assertThat(judge.gaps()).hasSize(1).allSatisfy(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.CHANGED);
            assertThat(gap.reason()).contains("ops/s in base").contains("B/s in head");
        });
        assertThat(judge.nextRound()).isEmpty();
        assertThat(judge.lines(null)).isEmpty();
    }

    @Test
    void shouldNameRowsThatHadNoTurnBeforeItWasCutShort() {
        Judge judge = new Judge(Rules.STANDARD, ROWS, 1);
        DuetRow first = judge.nextRound().get(0).row();
        judge.observe(first, measured(first, 1), measured(first, 1));

        assertThat(judge.lines("the budget ended")).hasSize(1).allSatisfy(line -> assertThat(line.verdict())
                .isEqualTo(Verdict.INCONCLUSIVE));
        assertThat(judge.unmeasured()).hasSize(2).doesNotContain(first);
    }

    @Test
    void shouldCallNoScoreOfNothingAMeasurement() {
        Judge judge = new Judge(Rules.STANDARD, ROWS.subList(0, 1), 1);
        judge.nextRound();
        DuetRow row = ROWS.get(0);
        judge.observe(row, measured(row, 1), fork(row, 1, CellState.MEASURED, 0, "ops/s"));

        assertThat(judge.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.FAILED);
    }
}
