package dev.ringside.diff;

/** A row of one side, or of both, that could not be compared. */
public record Gap(Kind kind, RowKey key, String reason) {
    /** Why, in the order in which reports list them, and what it does to the whole. */
    public enum Kind {
        /** In base and not in head: removed or renamed. */
        REMOVED(Outcome.CELLS_MISSING),
        /** The same benchmark and parameters with another unit, mode or number of threads. */
        CHANGED(Outcome.CELLS_MISSING),
        /** Measured in base and not in head, where it failed, was invalid, has a score that is no number, or lacks forks. */
        FAILED(Outcome.CELLS_MISSING),
        /** The same on the other side. */
        FAILED_IN_BASE(Outcome.CELLS_MISSING),
        /** One side's host could honour its flags and the other's could not. */
        UNAVAILABLE_ON_ONE_SIDE(Outcome.NOT_COMPARABLE),
        /** Neither could: nothing is lost. */
        UNAVAILABLE(Outcome.FINE),
        /** In head alone: there is nothing to hold it against. */
        NEW(Outcome.FINE);

        private final Outcome outcome;

        Kind(Outcome outcome) {
            this.outcome = outcome;
        }

        public Outcome outcome() {
            return outcome;
        }
    }
}
