package dev.ringside.diff;

import java.util.List;

/**
 * What became of one measure of a row that both sides have measured. {@code base} and {@code head} are medians of the forks that the effect is of;
 * {@code detectable} is the change, as a share (0.07 for 7 %), that would have been found with a chance of 80 %, NaN where not known;
 * {@code reason} is why there is no verdict, null where it speaks for itself; {@code stage} is null for runs that were not measured together.
 */
public record Line(
        RowKey key,
        Measure measure,
        Direction direction,
        Verdict verdict,
        String reason,
        Stage stage,
        Effect effect,
        double detectable,
        double base,
        double head,
        List<ForkScore> baseForks,
        List<ForkScore> headForks,
        List<String> notes) {
    /** Whence the verdict of a duet is. */
    public enum Stage {
        /** Settled by the rounds that every row had. */
        SCREENED,
        /** By fresh rounds; the screening is no part of it. */
        CONFIRMED
    }

    public Line {
        baseForks = List.copyOf(baseForks);
        headForks = List.copyOf(headForks);
        notes = List.copyOf(notes);
    }

    /** The same with another verdict, why, and the effect that goes with it; nothing is left that could have been detected. */
    Line judged(Verdict verdict, String reason, Effect effect) {
        return new Line(
                key,
                measure,
                direction,
                verdict,
                reason,
                stage,
                effect,
                Double.NaN,
                base,
                head,
                baseForks,
                headForks,
                notes);
    }

    /** In which its figures are: percentiles are times whatever the unit of their row. */
    public String unit() {
        return measure == Measure.SCORE ? key.unit() : "ns/op";
    }
}
