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

    /** What {@code differences} say of that setting; empty where nothing. */
    String difference(String setting) {
        return differences.stream()
                .filter(difference -> isOf(setting, difference))
                .findFirst()
                .orElse("");
    }

    /** The same without what {@code differences} say of that setting. */
    Matched without(String setting) {
        return differences.isEmpty()
                ? this
                : new Matched(
                        base,
                        head,
                        differences.stream()
                                .filter(difference -> !isOf(setting, difference))
                                .toList());
    }

    private static boolean isOf(String setting, String difference) {
        return difference.startsWith(setting + ": ");
    }
}
