package dev.ringside.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The decision procedure of a duet, without the machine: says which pairs of forks the next round has, is told what they measured, and says
 * what became of every row. Every row is screened; those that this does not settle get fresh rounds, and only these count for them. The same
 * seed and pairs give the same turns and lines.
 */
public final class Gate {
    private final Rules rules;
    private final long seed;
    private final SortedMap<RowKey, GateRow> rows = new TreeMap<>();
    private Suspicion suspicion;
    private int round;

    /** {@code seed} fixes the order of the rows in every round, and which side goes first. */
    public Gate(Rules rules, Collection<RowKey> rows, long seed) {
        this.rules = rules;
        this.seed = seed;
        rows.stream().sorted().forEach(key -> this.rows.put(key, new GateRow(key, this.rows.size())));
    }

    /** The turns of the next round, in their order; empty where all is decided. */
    public List<Turn> nextRound() {
        if (round >= rules.screenRounds() && suspicion == null) {
            suspicion = Suspicion.of(screened(), rules);
            suspicion.pairs().forEach((key, pairs) -> rows.get(key).confirm(pairs));
        }
        List<Turn> turns = new ArrayList<>();
        for (GateRow row : rows.values()) {
            if (suspicion == null ? !row.isConfirming() : row.needsPairs()) {
                turns.add(new Turn(row.key(), row.headFirst(seed)));
            }
        }
        if (!turns.isEmpty()) {
            round++;
            Collections.shuffle(turns, new Random(mixed(seed, round)));
        }
        return turns;
    }

    /** Neighbouring seeds and rounds must not give orders that resemble each other. */
    static long mixed(long seed, long number) {
        return (seed ^ number * 0x9E3779B97F4A7C15L) * 0xD1342543DE82EF95L;
    }

    /** Rounds that were begun so far. */
    public int round() {
        return round;
    }

    /** What a turn of this round has measured. */
    public void observe(RowKey row, Pair pair) {
        GateRow known = rows.get(row);
        if (known != null) {
            known.observe(pair);
        }
    }

    /** A row that failed or turned out to be unavailable on a side has no further turns, and no line. */
    public void drop(RowKey row) {
        rows.remove(row);
    }

    /** Pairs that are left at most, as far as can be known, for an estimate of the time. */
    public int pairsLeft() {
        if (suspicion != null) {
            return rows.values().stream().mapToInt(GateRow::pairsLeft).sum();
        }
        return pairsToScreen() + rows.size() * rules.mostRounds();
    }

    /** Pairs that are left of the screening, which is all that there is where it decides every row. */
    public int pairsToScreen() {
        return rows.values().stream()
                .mapToInt(row ->
                        Math.max(0, rules.screenRounds() - row.screening().size()))
                .sum();
    }

    /** What is known now of every measure of every row that was not dropped; {@code cutShort} is why the rounds ended early, null where not. */
    public List<Line> lines(String cutShort) {
        boolean isScreened =
                rows.values().stream().allMatch(row -> row.screening().size() >= rules.screenRounds());
        Suspicion known = suspicion == null && isScreened ? Suspicion.of(screened(), rules) : suspicion;
        return new GateLines(rules, known, cutShort).of(rows.values());
    }

    private List<Contrast> screened() {
        return rows.values().stream()
                .flatMap(row -> Contrast.allOf(row.key(), row.screening()).stream())
                .toList();
    }
}
