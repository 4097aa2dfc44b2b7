package dev.ringside.diff;

/** What is known of one measure of one row. */
public enum Verdict {
    /** Proven worse, by more than chance and more than the bias of two equal builds. */
    REGRESSED,
    /** Proven better, likewise. */
    IMPROVED,
    /** Its 95 % interval lies within the tolerance. */
    EQUIVALENT,
    /** None of these; the line says how large a change would have been found. */
    INCONCLUSIVE,
    /** Has a ratio that means nothing: the rows or their hosts differ in what bears on the figure. */
    NOT_COMPARABLE
}
