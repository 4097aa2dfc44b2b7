package dev.ringside.chart;

import dev.ringside.analysis.Usual;
import dev.ringside.results.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Cells that are compared in one picture, and what they have in common. */
record Setting(TreeMap<String, String> params, List<Cell> cells) {
    private static final List<String> NEAREST =
            List.of("UNPINNED", "SAME_CORE", "SMT_SIBLING", "SAME_L3", "OTHER_NODE");

    /** Those that are not pinned, then the nearest first. */
    static final Comparator<String> PLACEMENTS = Comparator.<String>comparingInt(
                    placement -> Math.floorMod(NEAREST.indexOf(placement), NEAREST.size() + 1))
            .thenComparing(Comparator.naturalOrder());

    /**
     * Those of cells that differ in {@code varying} alone, those with most measured cells first; of equals, those that are not pinned,
     * then those with the smallest numbers.
     */
    static List<Setting> of(List<Cell> cells, List<String> varying, Predicate<Cell> isMeasured) {
        return cells.stream().collect(Collectors.groupingBy(cell -> common(cell, varying))).entrySet().stream()
                .map(group -> new Setting(group.getKey(), group.getValue()))
                .filter(setting -> setting.count(isMeasured) > 0)
                .sorted(Comparator.<Setting>comparingLong(setting -> -setting.count(isMeasured))
                        .thenComparing(setting -> !setting.is("placement", Usual.PLACEMENT))
                        .thenComparing(Setting::sortable))
                .toList();
    }

    /** One where it is not said, as in files that are older than the parameter. */
    static String param(Cell cell, String name) {
        return Usual.of(cell.params(), name);
    }

    private static TreeMap<String, String> common(Cell cell, List<String> varying) {
        TreeMap<String, String> common = new TreeMap<>(Usual.VALUES);
        common.putAll(cell.params());
        common.keySet().removeAll(varying);
        return common;
    }

    private long count(Predicate<Cell> isMeasured) {
        return cells.stream().filter(isMeasured).count();
    }

    boolean is(String name, String value) {
        return value.equals(params.get(name));
    }

    /** Numbers in the order of their size. */
    private String sortable() {
        return params.values().stream()
                .map(value -> value.matches("\\d{1,20}") ? "0".repeat(20 - value.length()) + value : value)
                .collect(Collectors.joining(" "));
    }

    /** The pictures of {@code settings}: the first is the main one, the others are named after what makes them differ from each other. */
    static Drawing album(List<Setting> settings, Function<Setting, Drawing.Picture> draw) {
        Map<String, Supplier<Drawing.Picture>> sheets = new LinkedHashMap<>();
        for (Setting setting : settings) {
            sheets.put(sheets.isEmpty() ? "" : setting.name(settings), () -> draw.apply(setting));
        }
        return new Drawing.Album(sheets);
    }

    private String name(List<Setting> all) {
        List<String> values = new ArrayList<>();
        params.forEach((name, value) -> {
            if (all.stream().anyMatch(other -> !other.is(name, value))) {
                values.add(value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
            }
        });
        return String.join("-", values);
    }

    /** {@code processes not pinned}, or where they are. */
    static String placement(String placement) {
        return switch (placement) {
            case "UNPINNED" -> "processes not pinned";
            case "SAME_CORE" -> "both processes on one core";
            case "SMT_SIBLING" -> "processes on the two threads of a core";
            case "SAME_L3" -> "processes on two cores that share a cache";
            case "OTHER_NODE" -> "processes on two NUMA nodes";
            default -> "processes " + placement.toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
