package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.JmhSettings;
import dev.ringside.results.Metric;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Plans and forks without a benchmark: what becomes of a fork depends on its cell and round alone. */
final class MadeUp {
    static final Instant BEGAN = Instant.parse("2026-03-01T12:00:00Z");
    static final Map<String, String> HOST = Map.of("host", "test", "kernel", "6.1.0");

    private MadeUp() {}

    static Cell cell(int n) {
        return Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of("n", Integer.toString(n)));
    }

    /** {@code count} cells that were asked for and two canaries that were not. */
    static List<PlannedCell> cells(int count) {
        return IntStream.rangeClosed(1, count + 2)
                .mapToObj(n -> new PlannedCell(cell(n), 10, 20, n > count, n > count))
                .toList();
    }

    static RunInfo.Settings settings(int rounds, long seed) {
        return new RunInfo.Settings("made-up", rounds, seed, "");
    }

    static RunPlan run(String name, Plan plan, Map<String, String> host) {
        return new RunPlan(name, BEGAN, "0123abc", host, plan.settings(), plan.whole());
    }

    /** Cell 3 fails in round 2, cell 5 cannot be had, all others are measured, each cell with a spread of its own. */
    static ForkRecord fork(PlannedCell planned, int round, int order) {
        int n = Integer.parseInt(planned.cell().param("n"));
        CellState state = n == 5 ? CellState.UNAVAILABLE : n == 3 && round == 2 ? CellState.FAILED : CellState.MEASURED;
        boolean measured = state == CellState.MEASURED;
        double score = 100 + n * new Random(31L * n + round).nextGaussian();
        return new ForkRecord(
                planned.cell(),
                round,
                order,
                BEGAN.plusSeconds(order),
                1,
                0.5,
                state,
                measured ? null : "because of " + n,
                measured ? "score" : null,
                measured ? Map.of("score", new Metric("ops/s", List.of(score))) : Map.of(),
                Map.of(),
                measured
                        ? new JmhSettings("thrpt", 1, 1, 10, 1, 10, "java", List.of(), "17", "vm", "17", "1.37")
                        : null);
    }

    /** A display that shows nothing. */
    static class Silence implements Progress {
        @Override
        public void started(Outlook outlook) {}

        @Override
        public void starting(NextFork fork) {}

        @Override
        public void ended(ForkRecord fork, Outlook outlook) {}

        @Override
        public void close() {}
    }
}
