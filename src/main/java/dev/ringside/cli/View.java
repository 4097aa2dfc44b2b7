package dev.ringside.cli;

import dev.ringside.run.NextFork;
import dev.ringside.run.Outlook;

/**
 * What the display shows at one moment: the run, the fork that runs (null before the first), and the seconds since this command began to
 * measure and since that fork began.
 */
record View(String title, Outlook outlook, NextFork fork, double seconds, double forkSeconds) {

    /** Seconds until the end: what was left when the last fork ended, less what the one that runs has had of its share. */
    double secondsLeft() {
        double spent = fork == null ? 0 : Math.min(forkSeconds, fork.seconds());
        return Math.max(0, outlook.secondsLeft() - spent);
    }
}
