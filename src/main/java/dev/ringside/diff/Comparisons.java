package dev.ringside.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts together what a comparison has found. */
public final class Comparisons {
    private static final Effect NONE = new Effect(Double.NaN, Double.NaN, Double.NaN);
    private static final Effect EQUAL = new Effect(1, 1, 1);

    private Comparisons() {}

    /** Of two runs that were measured at different times. {@code across} is as in {@link Matching#of}. */
    public static Comparison unpaired(Side base, Side head, Rules rules, Set<String> across) {
        Matching matching = Matching.of(base, head, across);
        List<Line> lines = Unpaired.lines(matching.rows(), rules);
        List<String> notes = new ArrayList<>();
        if (base.digest().equals(head.digest())) {
            return same(base, head, rules, matching, lines);
        }
        notes.add(
                "measured at different times, and not in pairs: \"duet\" measures both together and finds smaller changes");
        notes.addAll(Origins.of(base, head));
        if (!across.isEmpty()) {
            notes.add("differs on purpose: " + String.join(", ", new TreeSet<>(across)));
        }
        if (!matching.hostDifferences().isEmpty()) {
            List<Line> unjudged = lines.stream()
                    .map(line ->
                            line.judged(Verdict.NOT_COMPARABLE, "the hosts differ", withoutInterval(line.effect())))
                    .toList();
            return comparison(
                    false, rules, base, head, matching.hostDifferences(), unjudged, matching.gaps(), NONE, notes);
        }
        List<Line> comparable = lines.stream()
                .filter(line -> line.verdict() != Verdict.NOT_COMPARABLE)
                .toList();
        return comparison(
                false,
                rules,
                base,
                head,
                List.of(),
                lines,
                matching.gaps(),
                Overall.unpaired(comparable, rules),
                notes);
    }

    /**
     * Of a duet: {@code lines} are the gate's, {@code gaps} the rows that it could not judge; {@code notes} come before those that every comparison
     * has.
     */
    public static Comparison paired(
            Side base, Side head, Rules rules, List<Line> lines, List<Gap> gaps, List<String> notes) {
        List<String> all = Stream.concat(notes.stream(), Origins.revisions(base, head).stream())
                .toList();
        return comparison(true, rules, base, head, List.of(), lines, gaps, Overall.paired(lines), all);
    }

    /** Chance has no part in it: every row is its own equal, whatever its spread. What failed has failed in both, and nothing was lost between them. */
    private static Comparison same(Side base, Side head, Rules rules, Matching matching, List<Line> lines) {
        return new Comparison(
                false,
                rules,
                base,
                head,
                List.of(),
                lines.stream()
                        .map(line -> line.judged(Verdict.EQUIVALENT, null, EQUAL))
                        .toList(),
                matching.gaps(),
                EQUAL,
                Outcome.FINE,
                List.of("base and head are the same data: this says nothing of any change"));
    }

    private static Comparison comparison(
            boolean paired,
            Rules rules,
            Side base,
            Side head,
            List<String> hostDifferences,
            List<Line> lines,
            List<Gap> gaps,
            Effect overall,
            List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        if (lines.isEmpty()) {
            all.add("no row was measured on both sides: nothing was compared");
        }
        return new Comparison(
                paired,
                rules,
                base,
                head,
                hostDifferences,
                lines,
                gaps,
                overall,
                outcome(hostDifferences, lines, gaps),
                all);
    }

    private static Outcome outcome(List<String> hostDifferences, List<Line> lines, List<Gap> gaps) {
        if (!hostDifferences.isEmpty()) {
            return Outcome.NOT_COMPARABLE;
        }
        List<Outcome> all = new ArrayList<>();
        if (lines.isEmpty()) {
            all.add(Outcome.NOT_COMPARABLE); // a gate that has compared nothing must not be green
        }
        lines.forEach(line -> all.add(outcome(line)));
        gaps.forEach(gap -> all.add(gap.kind().outcome()));
        return Outcome.strongest(all);
    }

    private static Outcome outcome(Line line) {
        return switch (line.verdict()) {
            case REGRESSED -> Outcome.REGRESSED;
            case NOT_COMPARABLE -> Outcome.NOT_COMPARABLE;
            case INCONCLUSIVE -> line.measure() == Measure.SCORE ? Outcome.INCONCLUSIVE : Outcome.FINE;
            case IMPROVED, EQUIVALENT -> Outcome.FINE;
        };
    }

    private static Effect withoutInterval(Effect effect) {
        return new Effect(effect.ratio(), Double.NaN, Double.NaN);
    }
}
