package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import java.util.Set;

/** Cells so far, each counted once by the worst that has become of it, and forks that carry a mark of a disturbed host. */
public record Tally(int measured, int unavailable, int invalid, int failed, int disturbed) {

    /** {@code refused} are cells that are not tried again, most of them of which no fork was tried at all. */
    static Tally of(Book book, Set<Cell> refused) {
        long untried =
                refused.stream().filter(cell -> book.worst(cell).isEmpty()).count();
        return new Tally(
                book.cells(CellState.MEASURED),
                book.cells(CellState.UNAVAILABLE) + (int) untried,
                book.cells(CellState.INVALID),
                book.cells(CellState.FAILED),
                book.disturbed());
    }
}
