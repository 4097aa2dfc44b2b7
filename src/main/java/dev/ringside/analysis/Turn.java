package dev.ringside.analysis;

import dev.ringside.results.ForkRecord;
import java.util.Comparator;

/** A round of a run, or of one of the runs that were merged: rounds of two share a number alone, and maybe no machine. */
public record Turn(String run, int round) implements Comparable<Turn> {
    private static final Comparator<Turn> ORDER =
            Comparator.comparing(Turn::run).thenComparingInt(Turn::round);

    static Turn of(ForkRecord fork) {
        return new Turn(fork.origin(), fork.round());
    }

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
