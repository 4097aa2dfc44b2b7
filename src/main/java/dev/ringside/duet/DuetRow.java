package dev.ringside.duet;

import dev.ringside.diff.RowKey;
import dev.ringside.results.PlannedCell;

/** A row that both builds have and can measure, in JMH's mode and with its threads. */
public record DuetRow(PlannedCell planned, String mode, int threads) {

    /** Its key before any fork has said what its unit is. */
    RowKey key() {
        return new RowKey(
                planned.cell().benchmark(), mode, threads, planned.cell().params(), "");
    }
}
