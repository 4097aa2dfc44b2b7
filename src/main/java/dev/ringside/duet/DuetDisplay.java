package dev.ringside.duet;

import dev.ringside.results.ForkRecord;

/** Is told how a duet goes on, by one thread. */
public interface DuetDisplay {
    /** Something that a person has to know. */
    void say(String line);

    /**
     * A round begins: its number from 1, whether it confirms suspects, how many rows it has, the seconds that the screening takes from now on, and
     * those that are left at most: how many rows will be suspects nobody knows before.
     */
    void round(int number, boolean confirming, int rows, double secondsToScreen, double secondsLeft);

    /** A fork has ended, of base or of head. */
    void ended(String label, ForkRecord fork);

    /** A row has no further forks, for this reason. */
    void dropped(String row, String reason);
}
