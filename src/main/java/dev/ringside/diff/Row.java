package dev.ringside.diff;

import dev.ringside.results.CellState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A row of one side: its state with the reason where it is not measured, its forks, how it was run (what must be the same for a comparison
 * to mean anything: {@code measurementTime}, {@code jvmArgs}, ...), and what a reader of its figures has to know.
 */
public record Row(
        RowKey key,
        CellState state,
        String reason,
        List<ForkScore> forks,
        SortedMap<String, String> setting,
        List<String> marks) {
    public Row {
        forks = List.copyOf(forks);
        marks = List.copyOf(marks);
    }

    /** The mark of a row whose file has its score and not those of its forks: its one fork stands for all of them. */
    public static final String SCORE_ALONE = "score alone: the file has no raw data";

    /**
     * Two forks have a spread, which is known so badly that with forks 5 % apart the simulated false alarms of 20 rows were 1.4 % of runs,
     * above the promised 1 %.
     */
    static final int FORKS_OF_A_PROOF = 3;

    /** Why its forks, against those of another session, can prove no change; empty where they may. */
    public Optional<String> whyNoProof() {
        if (marks.contains(SCORE_ALONE)) {
            return Optional.of("the file has no raw data, only a score");
        }
        if (forks.size() < 2) {
            return Optional.of("one fork alone says nothing of its spread");
        }
        return forks.size() < FORKS_OF_A_PROOF
                ? Optional.of(forks.size() + " forks prove no change, that takes " + FORKS_OF_A_PROOF)
                : Optional.empty();
    }

    /** In the order of their keys, so that no report depends on how a file was written. */
    static List<Row> sorted(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparing(Row::key)).toList();
    }

    /** The same row, saying how it was run by the instance that others say it by. */
    Row run(SortedMap<String, String> setting) {
        return new Row(key, state, reason, forks, setting, marks);
    }

    public boolean isMeasured() {
        return state == CellState.MEASURED;
    }
}
