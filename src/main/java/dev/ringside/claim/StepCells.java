package dev.ringside.claim;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Pairing;
import dev.ringside.results.Cell;
import java.util.Locale;
import java.util.Optional;

/** Ratios between steps of one JVM, and facts. */
final class StepCells {
    private StepCells() {}

    /** The time of one step to that of another. */
    static Ratio steps(String one, String other, Range range) {
        return new Ratio(
                "time of " + words(one) + " / " + words(other),
                range,
                "the steps " + one + " and " + other,
                cells -> find(cells, one).flatMap(first -> find(cells, other)
                        .flatMap(second -> Pairing.of(cells, first, "step", second, "step"))));
    }

    /** What a fact was found to be. */
    static Ratio fact(String fact, String what, Range range) {
        return new Ratio(what, range, "the fact " + fact, cells -> cells.fact(fact));
    }

    private static Optional<Cell> find(Cells cells, String step) {
        return cells.all(cell -> cell.shortName().equals("Step") && Cells.has(cell, "step", step)).stream()
                .findFirst();
    }

    private static String words(String step) {
        return step.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
