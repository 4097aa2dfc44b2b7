package dev.ringside.duet;

import dev.ringside.diff.Comparison;
import dev.ringside.diff.Comparisons;
import dev.ringside.diff.ForkScore;
import dev.ringside.diff.ForkScores;
import dev.ringside.diff.Gap;
import dev.ringside.diff.Line;
import dev.ringside.diff.Row;
import dev.ringside.diff.RowKey;
import dev.ringside.diff.Side;
import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.RunFolder;
import dev.ringside.results.RunPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A duet judged from its logs: what was measured is shown to a gate in the order in which it was measured, so that the verdict is the same whenever it is asked for. */
final class Replay {
    private record Place(Cell cell, int round) {}

    private Replay() {}

    static Comparison of(DuetInfo info, RunFolder base, RunFolder head) throws IOException {
        List<ForkRecord> baseForks = base.readForks();
        List<ForkRecord> headForks = head.readForks();
        Judge judge = judged(info, byPlace(baseForks), byPlace(headForks));
        List<Line> lines = judge.lines(info.cutShort());
        List<Gap> gaps =
                new ArrayList<>(info.refusals().stream().map(Refusal::gap).toList());
        gaps.addAll(judge.gaps());
        judge.unmeasured()
                .forEach(row -> gaps.add(new Gap(Gap.Kind.FAILED, row.key(), "not measured: " + info.cutShort())));
        Collections.sort(gaps, (one, other) -> one.key().compareTo(other.key()));
        List<String> notes = new ArrayList<>(info.notes());
        if (info.cutShort() != null) {
            notes.add(info.cutShort());
        }
        return Comparisons.paired(
                side("base", info.base(), base.readPlan(), baseForks),
                side("head", info.head(), head.readPlan(), headForks),
                info.rules(),
                lines,
                gaps,
                notes);
    }

    private static Judge judged(DuetInfo info, Map<Place, ForkRecord> base, Map<Place, ForkRecord> head) {
        Judge judge = new Judge(info.rules(), info.rows(), info.seed());
        while (true) {
            List<Judge.Bout> bouts = judge.nextRound();
            int measured = 0;
            for (Judge.Bout bout : bouts) {
                Place place = new Place(bout.row().planned().cell(), judge.round());
                if (base.containsKey(place) && head.containsKey(place)) {
                    judge.observe(bout.row(), base.get(place), head.get(place));
                    measured++;
                }
            }
            if (measured < bouts.size() || bouts.isEmpty()) {
                return judge;
            }
        }
    }

    private static Map<Place, ForkRecord> byPlace(List<ForkRecord> forks) {
        Map<Place, ForkRecord> byPlace = new HashMap<>();
        forks.forEach(fork -> byPlace.put(new Place(fork.cell(), fork.round()), fork));
        return byPlace;
    }

    private static Side side(String label, Build build, RunPlan run, List<ForkRecord> forks) {
        Map<RowKey, List<ForkScore>> scores = new TreeMap<>();
        for (ForkRecord fork : forks) {
            if (fork.state() == CellState.MEASURED && ForkScores.refusal(fork).isEmpty()) {
                scores.computeIfAbsent(ForkScores.key(fork), key -> new ArrayList<>())
                        .add(ForkScores.of(fork));
            }
        }
        List<Row> rows = scores.entrySet().stream()
                .map(row -> new Row(
                        row.getKey(),
                        CellState.MEASURED,
                        null,
                        row.getValue(),
                        Collections.emptySortedMap(),
                        List.of()))
                .toList();
        return new Side(label, build.named(), build.revision(), run.name(), run.host(), rows, build.sha256());
    }
}
