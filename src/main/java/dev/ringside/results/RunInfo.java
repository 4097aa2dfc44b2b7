package dev.ringside.results;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code run.json}: where, when, how, and what became of every cell. */
public record RunInfo(
        int schema,
        String name,
        Instant started,
        Instant ended,
        String revision,
        Map<String, String> host,
        Settings settings,
        List<CellOutcome> cells,
        double medianOverheadSeconds) {

    public static final int SCHEMA = 1;

    /** What the run was asked to do; the seed fixes the order of cells in every round. */
    public record Settings(String profile, int rounds, long seed, String only) {}
}
