package dev.ringside.diff;

import java.util.List;
import java.util.Set;

/** Puts together what a comparison has found. */
public final class Comparisons {
    private Comparisons() {}

    /** Of two runs that were measured at different times. {@code across} is as in {@link Matching#of}. */
    public static Comparison unpaired(Side base, Side head, Rules rules, Set<String> across) {
        return new Comparison(
                false,
                rules,
                base,
                head,
                List.of(),
                List.of(),
                List.of(),
                new Effect(Double.NaN, Double.NaN, Double.NaN),
                Outcome.FINE,
                List.of());
    }

    /**
     * Of a duet: {@code lines} are the gate's, {@code gaps} the rows that it could not judge; {@code notes} come before those that every comparison
     * has.
     */
    public static Comparison paired(
            Side base, Side head, Rules rules, List<Line> lines, List<Gap> gaps, List<String> notes) {
        return new Comparison(
                true,
                rules,
                base,
                head,
                List.of(),
                lines,
                gaps,
                new Effect(Double.NaN, Double.NaN, Double.NaN),
                Outcome.FINE,
                notes);
    }
}
