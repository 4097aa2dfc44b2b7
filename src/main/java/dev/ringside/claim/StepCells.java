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
                cells -> find(cells, "Step", "step", one).flatMap(first -> find(cells, "Step", "step", other)
                        .flatMap(second -> Pairing.of(cells, first, "step", second, "step"))));
    }

    /** What a fact was found to be. */
    static Ratio fact(String fact, String what, Range range) {
        return new Ratio(what, range, "the fact " + fact, cells -> find(cells, "Fact", "fact", fact)
                .flatMap(cell -> cells.value(cell, "found")));
    }

    private static Optional<Cell> find(Cells cells, String benchmark, String param, String value) {
        return cells.all(cell -> cell.shortName().equals(benchmark) && Cells.has(cell, param, value)).stream()
                .findFirst();
    }

    private static String words(String step) {
        return step.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
