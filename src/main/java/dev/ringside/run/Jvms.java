package dev.ringside.run;

import dev.ringside.jvm.TargetJvm;
import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JVMs that are compared, by their labels in the cells' parameter {@link Cell#JVM}; none where forks run on this process's own. */
record Jvms(Map<String, TargetJvm> labelled) {
    /** The cell on each of them. */
    List<PlannedCell> all(PlannedCell planned) {
        return labelled.isEmpty()
                ? List.of(planned)
                : labelled.keySet().stream().map(label -> on(label, planned)).toList();
    }

    /** The cell on the first of them. */
    PlannedCell first(PlannedCell planned) {
        return all(planned).get(0);
    }

    private PlannedCell on(String label, PlannedCell planned) {
        SortedMap<String, String> params = new TreeMap<>(planned.cell().params());
        params.put(Cell.JVM, label);
        return planned.on(
                new Cell(planned.cell().benchmark(), params),
                labelled.get(label).java().toString());
    }
}
