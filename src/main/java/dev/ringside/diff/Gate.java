package dev.ringside.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The decision procedure of a duet, without the machine: says which pairs of forks the next round has, is told what they measured, and says
 * what became of every row. Every row is screened; those that this does not settle get fresh rounds, and only these count for them.
 */
public final class Gate {
    private final Rules rules;
    private final List<RowKey> rows;
    private final long seed;

    /** {@code seed} fixes the order of the rows in every round, and which side goes first. */
    public Gate(Rules rules, Collection<RowKey> rows, long seed) {
        this.rules = rules;
        this.rows = List.copyOf(rows);
        this.seed = seed;
    }

    /** The turns of the next round, in their order; empty where all is decided. */
    public List<Turn> nextRound() {
        return new ArrayList<>();
    }

    /** Rounds that were begun so far. */
    public int round() {
        return 0;
    }

    /** What a turn of this round has measured. */
    public void observe(RowKey row, Pair pair) {}

    /** A row that failed or turned out to be unavailable on a side has no further turns, and no line. */
    public void drop(RowKey row) {}

    /** Pairs that are left at most, as far as can be known, for an estimate of the time. */
    public int pairsLeft() {
        return 0;
    }

    /** What is known now of every measure of every row that was not dropped; {@code cutShort} is why the rounds ended early, null where not. */
    public List<Line> lines(String cutShort) {
        return List.of();
    }
}
