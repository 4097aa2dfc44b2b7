package dev.ringside.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A run that compares JVMs, as one run for each of them: figures of two JVMs never make one point. */
public final class JvmRuns {
    private JvmRuns() {}

    /** By the label of the JVM, which the cells then lack; the run itself under the empty name where it compares none. */
    public static Map<String, Run> of(Run run) {
        TreeSet<String> labels = new TreeSet<>();
        run.info().cells().forEach(outcome -> labels.add(label(outcome.cell())));
        run.measured().keySet().forEach(cell -> labels.add(label(cell)));
        Map<String, Run> runs = new LinkedHashMap<>();
        for (String label : labels) {
            runs.put(label, label.isEmpty() ? run : on(run, label));
        }
        return runs.isEmpty() ? Map.of("", run) : runs;
    }

    private static Run on(Run run, String label) {
        Map<Cell, List<ForkRecord>> measured = new LinkedHashMap<>();
        run.measured().forEach((cell, forks) -> {
            if (label(cell).equals(label)) {
                measured.put(cell.without(Cell.JVM), forks);
            }
        });
        List<CellOutcome> outcomes = run.info().cells().stream()
                .filter(outcome -> label(outcome.cell()).equals(label))
                .map(outcome -> outcome.of(outcome.cell().without(Cell.JVM)))
                .toList();
        return new Run(run.info().withCells(outcomes), measured);
    }

    private static String label(Cell cell) {
        return cell.params().getOrDefault(Cell.JVM, "");
    }
}
