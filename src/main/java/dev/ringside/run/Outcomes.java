package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellOutcome.MemoryView;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of each cell, from its forks. */
final class Outcomes {
    private static final List<String> PROCESSES = List.of("producer", "consumer");
    private static final List<String> MOMENTS = List.of("before", "after");

    private Outcomes() {}

    static List<CellOutcome> of(List<PlannedCell> cells, List<ForkRecord> forks, Map<Cell, String> unavailable) {
        // thousands of cells, and a few times as many forks
        Map<Cell, List<ForkRecord>> byCell = forks.stream().collect(Collectors.groupingBy(ForkRecord::cell));
        return cells.stream()
                .map(planned ->
                        of(planned, byCell.getOrDefault(planned.cell(), List.of()), unavailable.get(planned.cell())))
                .toList();
    }

    private static CellOutcome of(PlannedCell planned, List<ForkRecord> forks, String refusal) {
        CellOutcome outcome = of(planned.cell(), forks, refusal);
        return planned.unasked() ? outcome.marked(CellOutcome.CANARY) : outcome;
    }

    private static CellOutcome of(Cell cell, List<ForkRecord> forks, String refusal) {
        List<ForkRecord> measured = in(CellState.MEASURED, forks);
        List<ForkRecord> invalid = in(CellState.INVALID, forks);
        List<ForkRecord> failed = in(CellState.FAILED, forks);
        if (refusal != null && measured.isEmpty() && invalid.isEmpty() && failed.isEmpty()) {
            return new CellOutcome(cell, CellState.UNAVAILABLE, refusal, 0, 0, Map.of(), List.of());
        }
        List<ForkRecord> wrong = failed.isEmpty() ? invalid : failed;
        String reason = null;
        CellState state = CellState.MEASURED;
        if (!wrong.isEmpty()) {
            state = wrong.get(0).state();
            reason = wrong.get(0).reason();
        } else if (measured.isEmpty()) {
            state = CellState.MISSING;
            reason = "the run ended before its turn";
        } else if (refusal != null) {
            reason = "after " + measured.size() + " forks it became unavailable: " + refusal;
        }
        List<ForkRecord> ended = measured.isEmpty() ? invalid : measured;
        return new CellOutcome(
                cell,
                state,
                reason,
                measured.size(),
                failed.size(),
                ended.isEmpty() ? Map.of() : memory(ended.get(ended.size() - 1)),
                ended.isEmpty() ? List.of() : marks(ended));
    }

    private static List<String> marks(List<ForkRecord> ended) {
        return Stream.concat(Marks.of(ended.get(ended.size() - 1)).stream(), Disturbance.of(ended).stream())
                .toList();
    }

    private static List<ForkRecord> in(CellState state, List<ForkRecord> forks) {
        return forks.stream().filter(fork -> fork.state() == state).toList();
    }

    private static Map<String, Map<String, MemoryView>> memory(ForkRecord fork) {
        Map<String, Map<String, MemoryView>> memory = new LinkedHashMap<>();
        for (String process : PROCESSES) {
            for (String moment : MOMENTS) {
                String prefix = process + "." + moment + ".";
                String differences = fork.evidence().get(prefix + "differences");
                if (differences != null) {
                    memory.computeIfAbsent(process, name -> new LinkedHashMap<>())
                            .put(
                                    moment,
                                    new MemoryView(
                                            under(fork, prefix + "expected."),
                                            under(fork, prefix + "seen."),
                                            differences));
                }
            }
        }
        return memory;
    }

    private static Map<String, String> under(ForkRecord fork, String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        fork.evidence().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
