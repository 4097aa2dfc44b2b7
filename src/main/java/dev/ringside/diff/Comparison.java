package dev.ringside.diff;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that a comparison has found. {@code hostDifferences} is empty where the hosts are alike; otherwise no line has a verdict. {@code lines} and
 * {@code gaps} together have every row of both sides. {@code overall} is the geometric mean of the scores' costs (above 1 is worse) over matched
 * rows, its ends NaN where it has no interval; {@code notes} is what a reader of the whole has to know.
 */
public record Comparison(
        boolean paired,
        Rules rules,
        Side base,
        Side head,
        List<String> hostDifferences,
        List<Line> lines,
        List<Gap> gaps,
        Effect overall,
        Outcome outcome,
        List<String> notes) {
    public Comparison {
        hostDifferences = List.copyOf(hostDifferences);
        lines = List.copyOf(lines);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
    }

    /** The same, with one more thing to be known. */
    public Comparison noting(String note) {
        List<String> more = Stream.concat(notes.stream(), Stream.of(note)).toList();
        return new Comparison(paired, rules, base, head, hostDifferences, lines, gaps, overall, outcome, more);
    }
}
