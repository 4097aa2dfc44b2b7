package dev.ringside.claim;

import dev.ringside.analysis.Cells;
import dev.ringside.results.Run;

/** How a claim is decided from the cells of a run. */
interface Rule {
    Ruling judge(Claim claim, Cells cells, Run run);
}
