package dev.ringside.results;

/**
 * What a comparison needs of a fork's line: {@code score} is the mean of its primary metric in {@code unit}, and {@code histogram} the text
 * of what it recorded, null where it recorded none. {@code score} is NaN, and {@code unit} and {@code jmh} may be null, where it was not measured.
 */
public record ScannedFork(
        Cell cell,
        int round,
        int order,
        CellState state,
        boolean beside,
        double score,
        String unit,
        JmhSettings jmh,
        String histogram) {
    public boolean isMeasured() {
        return state == CellState.MEASURED && !beside;
    }
}
