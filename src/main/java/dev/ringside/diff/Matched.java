package dev.ringside.diff;

import java.util.List;

/** A row that both sides have measured; {@code differences} is where it was run otherwise, so that its ratio says nothing: {@code warmupTime: 1 s against 2 s}. */
public record Matched(Row base, Row head, List<String> differences) {
    public Matched {
        differences = List.copyOf(differences);
    }

    public RowKey key() {
        return base.key();
    }

    public boolean isComparable() {
        return differences.isEmpty();
    }
}
