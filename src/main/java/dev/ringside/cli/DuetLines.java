package dev.ringside.cli;

import dev.ringside.duet.DuetDisplay;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import java.util.Locale;

/** A line for each round, and one for whatever went wrong. */
final class DuetLines implements DuetDisplay {
    @Override
    public void say(String line) {
        System.out.println(line);
    }

    @Override
    public void round(int number, boolean confirming, int rows, double secondsToScreen, double secondsLeft) {
        System.out.printf(
                Locale.ROOT,
                "round %d: %s %d %s; %sat most %s left%n",
                number,
                confirming ? "confirming" : "screening",
                rows,
                rows == 1 ? "row" : "rows",
                confirming ? "" : "about " + Durations.text(Math.round(secondsToScreen)) + " to screen, ",
                Durations.text(Math.round(secondsLeft)));
    }

    @Override
    public void ended(String label, ForkRecord fork) {
        if (fork.state() != CellState.MEASURED) {
            System.out.println(label + ": " + fork.cell().id() + "  " + PlainProgress.outcome(fork));
        }
    }

    @Override
    public void dropped(String row, String reason) {
        System.out.println("left out: " + row + "  (" + reason + ")");
    }
}
