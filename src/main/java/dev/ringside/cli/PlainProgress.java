package dev.ringside.cli;

import dev.ringside.results.ForkRecord;
import dev.ringside.run.NextFork;
import dev.ringside.run.Outlook;
import dev.ringside.run.Progress;

/** One line a fork, for logs. */
final class PlainProgress implements Progress {
    private boolean canary;

    @Override
    public void started(Outlook outlook) {
        System.out.println(opening(outlook));
    }

    static String opening(Outlook outlook) {
        return outlook.left() + " forks, " + outlook.degree() + " " + Durations.text(Math.round(outlook.secondsLeft()));
    }

    @Override
    public void starting(NextFork fork) {
        canary = fork.planned().canary();
    }

    @Override
    public void ended(ForkRecord fork, Outlook outlook) {
        System.out.printf(
                "[%d/%d] round %d  %s%s  %s; %s %s left%n",
                outlook.done(),
                outlook.all(),
                fork.round(),
                fork.cell().id(),
                canary ? "  (canary)" : "",
                outcome(fork),
                outlook.degree(),
                Durations.text(Math.round(outlook.secondsLeft())));
    }

    static String outcome(ForkRecord fork) {
        return switch (fork.state()) {
            case MEASURED ->
                Figure.text(fork.primaryMetric().mean(), fork.primaryMetric().unit());
            case INVALID -> "invalid: " + fork.reason();
            case UNAVAILABLE -> "unavailable: " + fork.reason();
            case FAILED, MISSING -> "failed: " + fork.reason();
        };
    }

    @Override
    public void close() {}
}
