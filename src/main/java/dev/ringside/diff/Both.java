package dev.ringside.diff;

import dev.ringside.results.CellState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** A row of base and the row of head that it became; one of them is null where there is none. */
record Both(Row base, Row head) {
    /** A benchmark with its parameters, whatever its unit, mode and threads. */
    private record Name(String benchmark, SortedMap<String, String> params) {
        static Name of(Row row) {
            return new Name(row.key().benchmark(), row.key().params());
        }
    }

    /**
     * Every row of both sides once. Rows of the same key are the same; of those that are left, rows that differ in unit, mode or threads alone, and
     * rows that were never measured, are held for the same where they have benchmark and parameters in common.
     */
    static List<Both> of(List<Row> base, List<Row> head) {
        Map<RowKey, Row> left = new LinkedHashMap<>();
        head.forEach(row -> left.put(row.key(), row));
        List<Both> found = new ArrayList<>();
        List<Row> alone = new ArrayList<>();
        for (Row row : base) {
            Row same = left.remove(row.key());
            if (same == null) {
                alone.add(row);
            } else {
                found.add(new Both(row, same));
            }
        }
        Map<Name, List<Row>> near = new HashMap<>();
        left.values().forEach(row -> near.computeIfAbsent(Name.of(row), name -> new ArrayList<>())
                .add(row));
        for (Row row : alone) {
            Row nearest = near.getOrDefault(Name.of(row), List.of()).stream()
                    .max(Comparator.comparingInt(other -> likeness(row.key(), other.key())))
                    .orElse(null);
            found.add(new Both(row, nearest));
            if (nearest != null) {
                near.get(Name.of(row)).remove(nearest);
                left.remove(nearest.key());
            }
        }
        left.values().forEach(row -> found.add(new Both(null, row)));
        return found;
    }

    private static int likeness(RowKey one, RowKey other) {
        return (one.mode().equals(other.mode()) ? 4 : 0)
                + (one.threads() == other.threads() ? 2 : 0)
                + (one.unit().equals(other.unit()) ? 1 : 0);
    }

    Matched matched(Set<String> across) {
        return new Matched(
                base,
                head,
                Setting.differences(base, head).stream()
                        .filter(difference -> !across.contains(difference.substring(0, difference.indexOf(':'))))
                        .toList());
    }

    /** Why the two cannot be compared; empty where both were measured, as one row. */
    Optional<Gap> gap() {
        if (base == null) {
            return Optional.of(added());
        }
        if (head == null) {
            return Optional.of(removed());
        }
        if (base.isMeasured() && head.isMeasured()) {
            return base.key().equals(head.key())
                    ? Optional.empty()
                    : Optional.of(new Gap(Gap.Kind.CHANGED, base.key(), changed()));
        }
        boolean baseLacks = base.state() == CellState.UNAVAILABLE;
        boolean headLacks = head.state() == CellState.UNAVAILABLE;
        if (!head.isMeasured() && !headLacks) {
            return Optional.of(new Gap(
                    Gap.Kind.FAILED,
                    known(),
                    base.isMeasured() ? why(head) : "in head: " + why(head) + "; in base: " + why(base)));
        }
        if (!base.isMeasured() && !baseLacks) {
            return Optional.of(new Gap(Gap.Kind.FAILED_IN_BASE, known(), why(base)));
        }
        return Optional.of(
                baseLacks && headLacks
                        ? new Gap(Gap.Kind.UNAVAILABLE, known(), why(head))
                        : new Gap(
                                Gap.Kind.UNAVAILABLE_ON_ONE_SIDE,
                                known(),
                                (headLacks ? "in head: " : "in base: ") + why(headLacks ? head : base)));
    }

    /** The key of whichever was measured. */
    private RowKey known() {
        return base.key().isUnmeasured() ? head.key() : base.key();
    }

    private Gap added() {
        return switch (head.state()) {
            case MEASURED -> new Gap(Gap.Kind.NEW, head.key(), "not in base");
            case UNAVAILABLE -> new Gap(Gap.Kind.UNAVAILABLE, head.key(), "not in base, and in head: " + why(head));
            default -> new Gap(Gap.Kind.FAILED, head.key(), "not in base, and in head: " + why(head));
        };
    }

    private Gap removed() {
        return switch (base.state()) {
            case MEASURED -> new Gap(Gap.Kind.REMOVED, base.key(), "not in head");
            case UNAVAILABLE -> new Gap(Gap.Kind.UNAVAILABLE, base.key(), "not in head, and in base: " + why(base));
            default -> new Gap(Gap.Kind.FAILED_IN_BASE, base.key(), "not in head, and in base: " + why(base));
        };
    }

    private String changed() {
        List<String> changes = new ArrayList<>();
        change(changes, "unit", base.key().unit(), head.key().unit());
        change(changes, "mode", base.key().mode(), head.key().mode());
        change(
                changes,
                "threads",
                String.valueOf(base.key().threads()),
                String.valueOf(head.key().threads()));
        return String.join("; ", changes);
    }

    private static void change(List<String> changes, String name, String one, String other) {
        if (!one.equals(other)) {
            changes.add(name + ": " + one + " against " + other);
        }
    }

    private static String why(Row row) {
        String state = row.state().name().toLowerCase(Locale.ROOT);
        return row.reason() == null ? state : state.equals("failed") ? row.reason() : state + ": " + row.reason();
    }
}
