package dev.ringside.cli;

import dev.ringside.results.CellOutcome;
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
        for (CellOutcome cell : info.cells()) {
            cell.marks().stream()
                    .filter(mark -> mark.startsWith(CellOutcome.CUT_OFF))
                    .forEach(mark -> System.out.println(CellOutcome.CUT_OFF + ": "
                            + cell.cell().id() + "  (" + mark.substring(CellOutcome.CUT_OFF.length() + 2) + ")"));
        }
        info.marks().forEach(System.out::println);
        long cutOff = info.cells().stream().filter(CellOutcome::isCutOff).count();
        long missing = count(info, CellState.MISSING);
        System.out.printf(
                Locale.ROOT,
                "%d cells measured, %d unavailable, %d invalid, %d failed%s%s; %s%n",
                count(info, CellState.MEASURED),
                count(info, CellState.UNAVAILABLE),
                count(info, CellState.INVALID),
                count(info, CellState.FAILED),
                missing == 0 ? "" : ", " + missing + " missing",
                cutOff == 0 ? "" : ", " + cutOff + " cut off",
                OverheadLine.of(info));
    }

    private static long count(RunInfo info, CellState state) {
        return info.cells().stream().filter(cell -> cell.state() == state).count();
    }

    static int exitCode(RunInfo info) {
        boolean isWhole = info.cells().stream().noneMatch(cell -> NOT_THERE.contains(cell.state()) || cell.isCutOff());
        return isWhole ? ExitCode.FINE : ExitCode.CELLS_MISSING;
    }
}
