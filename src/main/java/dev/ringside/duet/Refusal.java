package dev.ringside.duet;

import dev.ringside.diff.Gap;
import dev.ringside.diff.RowKey;
import dev.ringside.results.Cell;

/** A row of which no fork is tried, since one of the builds does not have it or cannot measure it; {@code mode} is empty where nobody knows it. */
public record Refusal(Gap.Kind kind, Cell cell, String mode, int threads, String reason) {

    Gap gap() {
        return new Gap(kind, new RowKey(cell.benchmark(), mode, threads, cell.params(), ""), reason);
    }
}
