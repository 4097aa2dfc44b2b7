package dev.ringside.diff;

import dev.ringside.evidence.LatencyCounts;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.PlainText;
import dev.ringside.results.ScannedFork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A cell of a run of ours, whose forks come one by one. */
final class CellRow {
    private static final Comparator<ForkScore> IN_TURN =
            Comparator.comparingInt(ForkScore::round).thenComparingInt(ForkScore::order);

    private final CellOutcome outcome;
    private final List<ForkScore> forks = new ArrayList<>();
    private RowKey key;
    private SortedMap<String, String> setting = new TreeMap<>();
    private String wrong;

    CellRow(CellOutcome outcome) {
        this.outcome = outcome;
        key = RowKey.unmeasured(outcome.cell().benchmark(), outcome.cell().params());
    }

    boolean isCanary() {
        return outcome.marks().contains(CellOutcome.CANARY);
    }

    void add(ScannedFork fork, SortedMap<String, String> setting, LatencyCounts latencies) {
        if (key.isUnmeasured()) {
            key = new RowKey(key.benchmark(), fork.jmh().mode(), fork.jmh().threads(), key.params(), fork.unit());
            this.setting = setting;
        } else if (!key.unit().equals(fork.unit())
                || !key.mode().equals(fork.jmh().mode())
                || key.threads() != fork.jmh().threads()) {
            refuse("its forks have several units, modes or numbers of threads");
        }
        if (!this.setting.equals(setting)) {
            refuse("its forks were not run alike");
        }
        Figures figures = new Figures();
        if (!figures.score(fork.score())) {
            refuse("the score of a fork is " + fork.score() + " " + fork.unit() + ", and no finite number above 0");
            return;
        }
        if (fork.histogram() != null) {
            try {
                latencies.read(fork.histogram());
                figures.percentiles(latencies);
            } catch (IllegalArgumentException e) {
                refuse("the histogram of a fork cannot be read");
            }
        }
        forks.add(new ForkScore(fork.round(), fork.order(), figures.values()));
    }

    private void refuse(String reason) {
        if (wrong == null) {
            wrong = reason;
        }
    }

    Row row() {
        forks.sort(IN_TURN);
        CellState state = outcome.state();
        String reason = outcome.reason();
        if (state == CellState.MEASURED) {
            String failure = failure();
            state = failure == null ? state : CellState.FAILED;
            reason = failure == null ? reason : failure;
        }
        return new Row(
                key,
                state,
                reason == null ? null : PlainText.of(reason),
                forks,
                setting,
                outcome.marks().stream().map(PlainText::of).toList());
    }

    private String failure() {
        if (wrong != null) {
            return wrong;
        }
        if (outcome.isCutOff()) {
            return "short: "
                    + outcome.marks().stream()
                            .filter(mark -> mark.startsWith(CellOutcome.CUT_OFF))
                            .collect(Collectors.joining("; "));
        }
        return forks.size() < Math.max(1, outcome.measured())
                ? "short: forks.jsonl has " + forks.size() + " of " + outcome.measured() + " forks"
                : null;
    }
}
