package dev.ringside.run;

import dev.ringside.jvm.TargetJvm;
import dev.ringside.memory.UnavailableException;
import dev.ringside.results.Cell;
import dev.ringside.results.NotComparableException;
import dev.ringside.results.PlannedCell;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The JVMs that a plan names, at the time at which its run goes on: a JDK can be replaced in place. */
final class PlannedJvms {
    private PlannedJvms() {}

    /** Refuses to go on with the run in {@code path} where a JVM of {@code cells} is gone, or is not the one that they name. */
    static void require(List<PlannedCell> cells, Path path) {
        Map<String, TargetJvm> asked = new HashMap<>();
        for (PlannedCell planned : cells) {
            if (planned.java() != null) {
                TargetJvm jvm = asked.computeIfAbsent(planned.java(), java -> ask(java, path));
                requireLabel(planned.cell(), jvm, path);
            }
        }
    }

    private static TargetJvm ask(String java, Path path) {
        try {
            return TargetJvm.ask(Path.of(java));
        } catch (IllegalArgumentException e) {
            throw new UnavailableException("the run in " + path + " cannot go on: " + e.getMessage()
                    + "; put the JDK back that it was begun with, or run anew");
        }
    }

    private static void requireLabel(Cell cell, TargetJvm jvm, Path path) {
        if (cell.hasParam(Cell.JVM)
                && !TargetJvm.isLabel(cell.param(Cell.JVM), jvm.vendor(), jvm.version(), jvm.home())) {
            throw new NotComparableException("the run in " + path + " was begun on " + cell.param(Cell.JVM) + ", and "
                    + jvm.java() + " is now " + TargetJvm.name(jvm.vendor(), jvm.version())
                    + "; put that JDK back, or run anew");
        }
    }
}
