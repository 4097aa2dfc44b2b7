package dev.ringside.cli;

import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.run.NextFork;
import dev.ringside.run.Outlook;
import dev.ringside.run.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the time left and the cell that runs; what is unavailable or fails gets a line above it. */
final class BarProgress implements Progress {
    private ProgressBar bar;

    @Override
    public void started(Outlook outlook) {
        System.out.printf("%d forks, about %s%n", outlook.left(), Durations.text((long) outlook.secondsLeft()));
        bar = new ProgressBarBuilder()
                .setTaskName("ringside")
                .setInitialMax(outlook.left())
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .build();
    }

    @Override
    public void starting(NextFork fork) {
        bar.setExtraMessage(
                " round " + fork.round() + " " + fork.planned().cell().id());
    }

    @Override
    public void ended(ForkRecord fork, Outlook outlook) {
        if (fork.state() != CellState.MEASURED) {
            System.err.println("\r" + fork.cell().id() + "  " + PlainProgress.outcome(fork));
        }
        bar.step();
        bar.maxHint(bar.getCurrent() + outlook.left());
    }

    @Override
    public void close() {
        bar.close();
    }
}
