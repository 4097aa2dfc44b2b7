package dev.ringside.duet;

import dev.ringside.diff.ForkScores;
import dev.ringside.diff.Gap;
import dev.ringside.diff.Gate;
import dev.ringside.diff.Line;
import dev.ringside.diff.Pair;
import dev.ringside.diff.RowKey;
import dev.ringside.diff.Rules;
import dev.ringside.diff.Turn;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The gate of a duet, told of forks and not of scores. In which unit a row is measured its forks say, so that during the first round the gate
 * has keys without one; after it the gate is made anew with the whole keys, which leaves the order of rows and turns as it was.
 */
final class Judge {
    private final Rules rules;
    private final long seed;
    private final Map<RowKey, DuetRow> rows = new LinkedHashMap<>();
    private final Map<RowKey, RowKey> whole = new LinkedHashMap<>();
    private final Map<RowKey, Pair> first = new LinkedHashMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private Gate gate;
    private boolean hasUnits;

    Judge(Rules rules, List<DuetRow> rows, long seed) {
        this.rules = rules;
        this.seed = seed;
        rows.forEach(row -> this.rows.put(row.key(), row));
        gate = new Gate(rules, this.rows.keySet(), seed);
    }

    /** A row that is to have a fork of each side now. */
    record Bout(DuetRow row, boolean headFirst) {}

    /** The bouts of the next round, in their order; empty where all is decided. */
    List<Bout> nextRound() {
        if (gate.round() == 1) {
            learnUnits();
        }
        return gate.nextRound().stream().map(this::bout).toList();
    }

    private Bout bout(Turn turn) {
        RowKey key = turn.row();
        return new Bout(
                rows.get(new RowKey(key.benchmark(), key.mode(), key.threads(), key.params(), "")), turn.headFirst());
    }

    int round() {
        return gate.round();
    }

    boolean isConfirming() {
        return gate.round() > rules.screenRounds();
    }

    int pairsToScreen() {
        return gate.pairsToScreen();
    }

    int pairsLeft() {
        return gate.pairsLeft();
    }

    /** What a bout has measured; where the row is thereby a gap, it has no further bouts. */
    Optional<Gap> observe(DuetRow row, ForkRecord base, ForkRecord head) {
        RowKey key = row.key();
        Gap gap = gap(key, base, head);
        if (gap != null) {
            gaps.add(gap);
            gate.drop(whole.getOrDefault(key, key));
            return Optional.of(gap);
        }
        Pair pair = new Pair(ForkScores.of(base), ForkScores.of(head));
        if (hasUnits) {
            gate.observe(whole.get(key), pair);
        } else {
            whole.put(key, ForkScores.key(base));
            first.put(key, pair);
        }
        return Optional.empty();
    }

    private void learnUnits() {
        if (hasUnits) {
            return;
        }
        hasUnits = true;
        gate = new Gate(
                rules,
                rows.keySet().stream().map(key -> whole.getOrDefault(key, key)).toList(),
                seed);
        gate.nextRound();
        for (RowKey key : rows.keySet()) {
            if (first.containsKey(key)) {
                gate.observe(whole.get(key), first.get(key));
            } else {
                gate.drop(key); // a gap, or cut off
            }
        }
    }

    /** Null where both forks have a score, in one unit. */
    private Gap gap(RowKey key, ForkRecord base, ForkRecord head) {
        boolean noBase = base.state() == CellState.UNAVAILABLE;
        boolean noHead = head.state() == CellState.UNAVAILABLE;
        if (noBase && noHead) {
            return new Gap(Gap.Kind.UNAVAILABLE, key, head.reason());
        }
        if (noBase || noHead) {
            return new Gap(
                    Gap.Kind.UNAVAILABLE_ON_ONE_SIDE,
                    key,
                    noBase ? "in base: " + base.reason() : "in head: " + head.reason());
        }
        String wrongHead = wrong(head);
        if (wrongHead != null) {
            return new Gap(Gap.Kind.FAILED, key, wrongHead);
        }
        String wrongBase = wrong(base);
        if (wrongBase != null) {
            return new Gap(Gap.Kind.FAILED_IN_BASE, key, wrongBase);
        }
        RowKey one = ForkScores.key(base);
        RowKey other = ForkScores.key(head);
        RowKey known = whole.getOrDefault(key, one);
        return one.equals(other) && one.equals(known)
                ? null
                : new Gap(Gap.Kind.CHANGED, one, words(known) + " in base, " + words(other) + " in head");
    }

    private static String words(RowKey key) {
        return key.mode() + " of " + key.threads() + " threads in " + key.unit();
    }

    /** Null where nothing is. */
    private static String wrong(ForkRecord fork) {
        return fork.state() == CellState.MEASURED
                ? ForkScores.refusal(fork).orElse(null)
                : "in round " + fork.round() + ": " + fork.reason();
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** As {@link Gate#lines}; a row of which no pair was measured has a gap and no line. */
    List<Line> lines(String cutShort) {
        learnUnits();
        return gate.lines(cutShort);
    }

    /** Rows that were to be measured, and of which no pair is. */
    List<DuetRow> unmeasured() {
        List<RowKey> gone = gaps.stream().map(Gap::key).toList();
        return rows.entrySet().stream()
                .filter(entry -> !first.containsKey(entry.getKey()) && !gone.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
