package dev.ringside.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A row's pairs in a duet: those of the screening, and the fresh ones, of which it is told once how many there will be. */
final class GateRow {
    private final RowKey key;
    private final int number;
    private final List<Pair> screening = new ArrayList<>();
    private final List<Pair> fresh = new ArrayList<>();
    private int planned;
    private int turns;

    /** {@code number} tells the coins of rows apart. */
    GateRow(RowKey key, int number) {
        this.key = key;
        this.number = number;
    }

    RowKey key() {
        return key;
    }

    List<Pair> screening() {
        return screening;
    }

    List<Pair> fresh() {
        return fresh;
    }

    int planned() {
        return planned;
    }

    /** From now on all pairs are fresh ones. */
    void confirm(int pairs) {
        planned = pairs;
    }

    boolean isConfirming() {
        return planned > 0;
    }

    boolean needsPairs() {
        return pairsLeft() > 0;
    }

    int pairsLeft() {
        return Math.max(0, planned - fresh.size());
    }

    void observe(Pair pair) {
        (isConfirming() ? fresh : screening).add(pair);
    }

    /** A coin decides every second time, and the next turn is the other way round: what drifts during a round then favours no side. */
    boolean headFirst(long seed) {
        int turn = turns++;
        boolean coin = new Random(Gate.mixed(Gate.mixed(seed, number + 1), turn / 2 + 1)).nextBoolean();
        return coin ^ turn % 2 == 1;
    }
}
