package dev.ringside.cli;

import dev.ringside.results.CellState;
import dev.ringside.results.RunInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What became of the cells of a run, for the terminal and for the exit code. */
final class RunReport {
    private static final Set<CellState> NOT_THERE = EnumSet.of(CellState.FAILED, CellState.MISSING);

    private RunReport() {}

    static void print(RunInfo info) {
        for (CellState state : List.of(CellState.UNAVAILABLE, CellState.INVALID, CellState.FAILED, CellState.MISSING)) {
            info.cells().stream()
                    .filter(cell -> cell.state() == state)
                    .forEach(cell -> System.out.println(state.name().toLowerCase(Locale.ROOT) + ": "
                            + cell.cell().id() + "  (" + cell.reason() + ")"));
        }
        info.marks().forEach(System.out::println);
        long missing = count(info, CellState.MISSING);
        System.out.printf(
                Locale.ROOT,
                "%d cells measured, %d unavailable, %d invalid, %d failed%s; %s%n",
                count(info, CellState.MEASURED),
                count(info, CellState.UNAVAILABLE),
                count(info, CellState.INVALID),
                count(info, CellState.FAILED),
                missing == 0 ? "" : ", " + missing + " missing",
                OverheadLine.of(info));
    }

    private static long count(RunInfo info, CellState state) {
        return info.cells().stream().filter(cell -> cell.state() == state).count();
    }

    static int exitCode(RunInfo info) {
        boolean isWhole = info.cells().stream().noneMatch(cell -> NOT_THERE.contains(cell.state()));
        return isWhole ? ExitCode.FINE : ExitCode.CELLS_MISSING;
    }
}
