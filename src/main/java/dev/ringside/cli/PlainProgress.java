package dev.ringside.cli;

import dev.ringside.results.ForkRecord;
import dev.ringside.run.PlannedCell;
import dev.ringside.run.Progress;
import java.util.Locale;

/** One line a fork, for logs. */
final class PlainProgress implements Progress {
    private int forks;
    private int done;

    @Override
    public void started(int forks, long estimatedSeconds) {
        this.forks = forks;
        System.out.printf("%d forks, about %s%n", forks, Durations.text(estimatedSeconds));
    }

    @Override
    public void starting(PlannedCell cell, int round) {}

    @Override
    public void ended(ForkRecord fork) {
        done++;
        System.out.printf(
                "[%d/%d] round %d  %s  %s%n",
                done, forks, fork.round(), fork.cell().id(), outcome(fork));
    }

    static String outcome(ForkRecord fork) {
        return switch (fork.state()) {
            case MEASURED ->
                String.format(
                        Locale.ROOT,
                        "%.6g %s",
                        fork.primaryMetric().mean(),
                        fork.primaryMetric().unit());
            case INVALID -> "invalid: " + fork.reason();
            case UNAVAILABLE -> "unavailable: " + fork.reason();
            case FAILED -> "failed: " + fork.reason();
        };
    }

    @Override
    public void skipped(int skipped) {
        forks -= skipped;
    }

    @Override
    public void finished() {}
}
