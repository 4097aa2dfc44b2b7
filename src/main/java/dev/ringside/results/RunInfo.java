package dev.ringside.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * {@code run.json}: where, when, how, and what became of every cell; {@code marks} is what a reader of all its figures has to know, such
 * as that they come from unlike hosts; {@code canaries} is how far each of them has moved; {@code overhead} is null in
 * files of older builds.
 */
public record RunInfo(
        int schema,
        String name,
        Instant started,
        Instant ended,
        String revision,
        Map<String, String> host,
        Settings settings,
        List<CellOutcome> cells,
        double medianOverheadSeconds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> marks,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CanaryDrift> canaries,
        @JsonInclude(JsonInclude.Include.NON_NULL) Overhead overhead) {

    public static final int SCHEMA = 1;

    public RunInfo {
        marks = marks == null ? List.of() : List.copyOf(marks); // older runs know no marks
        canaries = canaries == null ? List.of() : List.copyOf(canaries); // and no canaries
    }

    public RunInfo(
            int schema,
            String name,
            Instant started,
            Instant ended,
            String revision,
            Map<String, String> host,
            Settings settings,
            List<CellOutcome> cells,
            double medianOverheadSeconds) {
        this(
                schema,
                name,
                started,
                ended,
                revision,
                host,
                settings,
                cells,
                medianOverheadSeconds,
                List.of(),
                List.of(),
                null);
    }

    public RunInfo withCells(List<CellOutcome> cells) {
        return new RunInfo(
                schema,
                name,
                started,
                ended,
                revision,
                host,
                settings,
                cells,
                medianOverheadSeconds,
                marks,
                canaries,
                overhead);
    }

    /**
     * What the run was asked to do; the seed fixes the order of cells in every round. {@code shard} is {@code 2/4} for the second part of
     * four, null for the whole; {@code budget} is null where the rounds are counted beforehand. {@code overrides} are the options that took the
     * place of something in the profile, as they could be typed again.
     */
    public record Settings(
            String profile,
            int rounds,
            long seed,
            String only,
            @JsonInclude(JsonInclude.Include.NON_NULL) String shard,
            @JsonInclude(JsonInclude.Include.NON_NULL) Budget budget,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> overrides) {
        public Settings {
            overrides = overrides == null ? List.of() : List.copyOf(overrides);
        }

        public Settings(String profile, int rounds, long seed, String only) {
            this(profile, rounds, seed, only, null, null, List.of());
        }

        /** The same run, with what was asked for otherwise than its profile says. */
        public Settings overridden(List<String> options) {
            return new Settings(profile, rounds, seed, only, shard, budget, options);
        }

        /** The same, for as long as {@code budget} lasts. */
        public Settings within(Budget budget) {
            return new Settings(profile, budget.rounds(), seed, only, shard, budget, overrides);
        }

        /** The same for one part of the cells, or for all of them where {@code shard} is null. */
        public Settings inShard(String shard) {
            return new Settings(profile, rounds, seed, only, shard, budget, overrides);
        }
    }

    /**
     * How long rounds may go on, and when a cell needs no more of them: half the width of its 95 % interval over forks is at most
     * {@code precision} of its mean, after at least {@code rounds} forks.
     */
    public record Budget(long seconds, double precision, int rounds) {}
}
