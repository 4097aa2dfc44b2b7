package dev.ringside.duet;

import dev.ringside.diff.Gap;
import dev.ringside.results.PlannedCell;
import dev.ringside.run.Knowledge;
import java.util.ArrayList;
import java.util.List;

/** Which rows of a profile a duet can measure, by what both builds know of them. */
record Choice(List<DuetRow> rows, List<Refusal> refusals) {

    /** What each side knows is in the order of {@code cells}. */
    static Choice of(List<PlannedCell> cells, List<Knowledge> base, List<Knowledge> head) {
        List<DuetRow> rows = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Refusal refusal = refusal(cells.get(i), base.get(i), head.get(i));
            if (refusal == null) {
                rows.add(new DuetRow(
                        cells.get(i), base.get(i).mode(), base.get(i).threads()));
            } else {
                refusals.add(refusal);
            }
        }
        return new Choice(List.copyOf(rows), List.copyOf(refusals));
    }

    /** Null for a row that both have and can measure. */
    private static Refusal refusal(PlannedCell planned, Knowledge base, Knowledge head) {
        if (!base.isKnown() && !head.isKnown()) {
            return of(Gap.Kind.UNAVAILABLE, planned, base, "neither build has it: " + head.unknown());
        }
        if (!base.isKnown()) {
            return of(Gap.Kind.NEW, planned, head, "base does not have it: " + base.unknown());
        }
        if (!head.isKnown()) {
            return of(Gap.Kind.REMOVED, planned, base, "head does not have it: " + head.unknown());
        }
        if (!base.mode().equals(head.mode()) || base.threads() != head.threads()) {
            return of(
                    Gap.Kind.CHANGED,
                    planned,
                    base,
                    "mode " + base.mode() + " and " + base.threads() + " threads in base, " + head.mode() + " and "
                            + head.threads() + " in head");
        }
        if (!base.isAvailable() && !head.isAvailable()) {
            return of(Gap.Kind.UNAVAILABLE, planned, base, head.unavailable());
        }
        if (!base.isAvailable()) {
            return of(Gap.Kind.UNAVAILABLE_ON_ONE_SIDE, planned, base, "in base: " + base.unavailable());
        }
        if (!head.isAvailable()) {
            return of(Gap.Kind.UNAVAILABLE_ON_ONE_SIDE, planned, base, "in head: " + head.unavailable());
        }
        return null;
    }

    private static Refusal of(Gap.Kind kind, PlannedCell planned, Knowledge known, String reason) {
        return new Refusal(kind, planned.cell(), known.mode() == null ? "" : known.mode(), known.threads(), reason);
    }
}
