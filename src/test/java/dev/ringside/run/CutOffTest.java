package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a run says that ended before its time: each of its forks takes a second. */
class CutOffTest {
    private static final int ROUNDS = 3;

    private final Plan plan = new Plan(MadeUp.cells(6), MadeUp.settings(ROUNDS, 5));

    private static List<ForkRecord> first(Plan plan, int forks) {
        List<ForkRecord> all = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (PlannedCell planned : plan.round(round, Set.of())) {
                all.add(MadeUp.fork(planned, round, all.size() + 1));
            }
        }
        return all.subList(0, Math.min(forks, all.size()));
    }

    private static RunInfo info(Plan plan, List<ForkRecord> forks, Map<Cell, String> refusals) {
        Book book = new Book();
        forks.forEach(book::add);
        return Account.of(MadeUp.run("run", plan, MadeUp.HOST), plan, book, refusals, Instant.EPOCH, 0);
    }

    private static List<String> cutOff(RunInfo info) {
        return info.cells().stream()
                .flatMap(cell -> cell.marks().stream())
                .filter(mark -> mark.startsWith(CellOutcome.CUT_OFF))
                .toList();
    }

    @Test
    void shouldMarkWhatLacksRounds() {
        // all eight in round 1, and two in round 2
        RunInfo info = info(plan, first(plan, 10), Map.of());

        // cell 5 cannot be had
        assertThat(cutOff(info)).hasSize(7).containsOnly("cut off: 1 of 3 rounds", "cut off: 2 of 3 rounds");
        assertThat(cutOff(info(plan, first(plan, 24), Map.of()))).isEmpty();
    }

    @Test
    void shouldMarkNothingThatTheHostRefuses() {
        Map<Cell, String> refusals = Map.of(MadeUp.cell(1), "no memory left");

        assertThat(info(plan, first(plan, 10), refusals).cells())
                .filteredOn(cell -> cell.cell().equals(MadeUp.cell(1)))
                .noneMatch(CellOutcome::isCutOff);
    }

    @Test
    void shouldNotTakeABudgetThatIsUsedUpForACut() {
        List<ForkRecord> forks = first(plan, 10);
        Plan enough = plan.within(new RunInfo.Budget(60, 0.03, ROUNDS));
        Plan usedUp = plan.within(new RunInfo.Budget(10, 0.03, ROUNDS));

        assertThat(cutOff(info(enough, forks, Map.of()))).hasSize(7);
        assertThat(cutOff(info(usedUp, forks, Map.of()))).isEmpty();
        assertThat(info(usedUp, forks, Map.of()).cells())
                .anyMatch(cell -> cell.marks().contains("wide: no interval after 1 fork"));
    }

    @Test
    void shouldGiveEachRunThatWasMergedABudgetOfItsOwn() {
        Plan budget = plan.within(new RunInfo.Budget(16, 0.03, ROUNDS));
        List<ForkRecord> forks = new ArrayList<>();
        for (int part = 1; part <= 2; part++) {
            String shard = part + "/2";
            first(budget.part(new Shard(part, 2)), part == 1 ? 6 : 100)
                    .forEach(fork -> forks.add(fork.merged(forks.size() + 1, "run " + shard, shard)));
        }
        List<Cell> ofFirst = new Shard(1, 2)
                .dealt(plan.whole()).stream().map(PlannedCell::cell).toList();

        List<CellOutcome> cut = info(budget, forks, Map.of()).cells().stream()
                .filter(CellOutcome::isCutOff)
                .toList();

        assertThat(cut).isNotEmpty().allMatch(cell -> ofFirst.contains(cell.cell()));
    }
}
