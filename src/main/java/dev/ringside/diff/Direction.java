package dev.ringside.diff;

/** Which way a score is better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    /** Neither mode nor unit says it: such a row has a ratio and no verdict. */
    UNKNOWN
}
