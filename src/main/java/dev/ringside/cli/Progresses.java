package dev.ringside.cli;

import dev.ringside.posix.Tty;
import dev.ringside.run.Progress;

/** Which display suits the output. */
final class Progresses {
    private static final int STDOUT = 1;

    private Progresses() {}

    /** Lines that are redrawn on a terminal that can move its cursor, one line a fork elsewhere. {@code title} names the run. */
    static Progress forThisOutput(String title) {
        String type = System.getenv().getOrDefault("TERM", "dumb");
        return Tty.isTerminal(STDOUT) && !type.isEmpty() && !type.equals("dumb")
                ? new LiveProgress(title, isColoured(System.getenv().getOrDefault("NO_COLOR", "")))
                : new PlainProgress();
    }

    /** Any value but the empty one asks for no colour. */
    private static boolean isColoured(String noColor) {
        return noColor.isEmpty();
    }
}
