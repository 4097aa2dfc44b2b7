package dev.ringside.diff;

import java.util.List;

/**
 * Geometric mean of the scores' costs over the rows that both sides have, above 1 is worse. The rows are those of the comparison and no sample
 * of others: the error of the mean is made of the rows' own errors.
 */
final class Overall {
    private static final Effect UNKNOWN = new Effect(Double.NaN, Double.NaN, Double.NaN);

    private Overall() {}

    /** Of a duet's lines: rows are measured by pairs of their own, so that their errors are independent. */
    static Effect paired(List<Line> lines) {
        return UNKNOWN;
    }

    /** Of two sessions: what their levels differ by is common to all rows and averages out over none. */
    static Effect unpaired(List<Line> lines, Rules rules) {
        return UNKNOWN;
    }
}
