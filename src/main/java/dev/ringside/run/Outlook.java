package dev.ringside.run;

import java.util.List;

/**
 * How far a run is: forks that have ended (those of before it was cut off too), forks that are left as far as can be known, the seconds
 * that these will take ({@code atMost}: a run on a budget may need less of it), what became of the cells so far, and by how much the
 * latest round of each canary differs from the median of its rounds (one phrase for each, empty while nothing is known).
 */
public record Outlook(int done, int left, double secondsLeft, boolean atMost, Tally tally, List<String> drift) {
    public Outlook {
        drift = List.copyOf(drift);
    }

    /** {@code about} or {@code at most}. */
    public String degree() {
        return atMost ? "at most" : "about";
    }

    public int all() {
        return done + left;
    }
}
