package dev.ringside.diff;

import java.util.Collection;

/** What a whole comparison says, the strongest first. */
public enum Outcome {
    REGRESSED("regressed"),
    CELLS_MISSING("rows missing or failed"),
    NOT_COMPARABLE("not comparable"),
    INCONCLUSIVE("inconclusive"),
    /** No regression proven, and every row accounted for. */
    FINE("no regression");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The strongest of {@code all}. */
    public static Outcome strongest(Collection<Outcome> all) {
        return all.stream().min(Enum::compareTo).orElse(FINE);
    }
}
