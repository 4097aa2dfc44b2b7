package dev.ringside.run;

/** How far a run is: forks that have ended, forks that are left as far as can be known, and the seconds that these will take. */
public record Outlook(int done, int left, long secondsLeft) {
    public int all() {
        return done + left;
    }
}
