package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Overhead;
import dev.ringside.results.RunInfo;
import dev.ringside.results.RunPlan;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** What {@code run.json} says of a run, from its plan and the forks that it has. */
final class Account {
    private Account() {}

    /** {@code preparation} is the seconds spent once, before the first fork, for all of them; of runs that were merged nobody knows. */
    static RunInfo of(
            RunPlan run, Plan plan, Book book, Map<Cell, String> unavailable, Instant ended, double preparation) {
        List<ForkRecord> rows =
                book.forks().stream().filter(fork -> !fork.isBeside()).toList();
        List<CellOutcome> judged = Schedule.of(plan).judged(Outcomes.of(plan.cells(), rows, unavailable), book);
        List<CellOutcome> outcomes = new CutOff(plan, book, unavailable).marked(judged);
        boolean isMerged = book.forks().stream().anyMatch(fork -> !fork.origin().isEmpty());
        return new RunInfo(
                RunInfo.SCHEMA,
                run.name(),
                run.started(),
                ended,
                run.revision(),
                run.host(),
                run.settings(),
                outcomes.stream()
                        .map(outcome -> UnlikeHosts.marked(outcome, run.marks()))
                        .toList(),
                medianOverhead(book.forks()),
                run.marks(),
                Drift.of(plan.cells(), book.forks()),
                Overhead.of(book.forks(), isMerged ? null : preparation));
    }

    /** When the last of {@code forks} ended. */
    static Optional<Instant> lastFork(List<ForkRecord> forks) {
        return forks.stream()
                .map(fork -> fork.started().plusMillis((long) (fork.wallSeconds() * 1e3)))
                .max(Comparator.naturalOrder());
    }

    private static double medianOverhead(List<ForkRecord> forks) {
        double[] overheads = forks.stream()
                .filter(fork -> fork.state() == CellState.MEASURED)
                .mapToDouble(ForkRecord::overheadSeconds)
                .toArray();
        return overheads.length == 0 ? Double.NaN : new Median().evaluate(overheads);
    }
}
