package dev.ringside.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of a cell: its state over all forks, the reason where it is not measured, how many forks were measured and failed, the
 * memory of both processes in its last measured fork, as {@code process -> moment -> seen | expected -> name -> value}, and what a reader
 * of its figures has to know, as {@code oversubscribed: 2 spinning threads on 1 processor}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellOutcome(
        Cell cell,
        CellState state,
        String reason,
        int measured,
        int failed,
        Map<String, Map<String, MemoryView>> memory,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> marks) {
    /** The mark of a row that is measured in every run, whatever it is asked for. */
    public static final String CANARY = "canary";

    /** How the mark of a row begins that has fewer rounds than it was to have, and could have had them. */
    public static final String CUT_OFF = "cut off";

    public CellOutcome {
        marks = marks == null ? List.of() : List.copyOf(marks); // older runs know no marks
    }

    /** Whether its run ended before all of its rounds. */
    @JsonIgnore
    public boolean isCutOff() {
        return marks.stream().anyMatch(mark -> mark.startsWith(CUT_OFF));
    }

    /** The same outcome, of {@code cell}. */
    CellOutcome of(Cell cell) {
        return new CellOutcome(cell, state, reason, measured, failed, memory, marks);
    }

    /** The same outcome, with one more thing to be known. */
    public CellOutcome marked(String mark) {
        return new CellOutcome(
                cell,
                state,
                reason,
                measured,
                failed,
                memory,
                Stream.concat(marks.stream(), Stream.of(mark)).toList());
    }

    /** The same outcome, with a reason that says more. */
    public CellOutcome because(String reason) {
        return new CellOutcome(cell, state, reason, measured, failed, memory, marks);
    }

    /** What the table expects, what /proc showed, and every difference (empty where the row is true). */
    public record MemoryView(Map<String, String> expected, Map<String, String> seen, String differences) {}
}
