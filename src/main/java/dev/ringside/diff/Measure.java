package dev.ringside.diff;

/**
 * What is compared of a row: the score of its forks, and where they recorded histograms the percentiles that enough samples of every fork
 * lie beyond. A score must be known for a comparison to be complete; percentiles can regress, and leave nothing open where they are not known.
 */
public enum Measure {
    SCORE("score", Double.NaN),
    P50("p50", 50),
    P99("p99", 99),
    P999("p99.9", 99.9);

    /** Samples of a fork beyond a percentile under which the percentile is chance. */
    public static final int LEAST_BEYOND = 10;

    private static final double ALL = 100;

    private final String label;
    private final double percent;

    Measure(String label, double percent) {
        this.label = label;
        this.percent = percent;
    }

    public String label() {
        return label;
    }

    /** NaN for the score. */
    public double percent() {
        return percent;
    }

    /** Whether {@code samples} of one fork are enough for it. */
    public boolean isKnownFrom(long samples) {
        return this == SCORE || samples * (ALL - percent) / ALL >= LEAST_BEYOND;
    }
}
