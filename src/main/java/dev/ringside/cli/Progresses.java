package dev.ringside.cli;

import dev.ringside.run.Progress;

/** Which display suits the output. */
final class Progresses {
    private Progresses() {}

    /** A bar on a terminal, plain lines elsewhere. */
    static Progress forThisOutput() {
        return System.console() == null ? new PlainProgress() : new BarProgress();
    }
}
