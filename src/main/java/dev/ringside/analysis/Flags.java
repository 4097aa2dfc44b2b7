package dev.ringside.analysis;

import dev.ringside.results.Cell;
import java.util.List;
import java.util.stream.Collectors;

/** The memory flags of a cell in words. */
public final class Flags {
    public static final String HUGE_PAGES = "hugepages";
    public static final String OFF = "off";
    public static final List<String> NAMES = List.of("pretouch", "mlock", "madvise", HUGE_PAGES);

    private Flags() {}

    /** {@code pretouch + huge pages}, or {@code none}. */
    public static String label(Cell cell) {
        String flags = NAMES.stream()
                .filter(name -> isOn(cell, name))
                .map(name -> label(name, cell.param(name)))
                .collect(Collectors.joining(" + "));
        return flags.isEmpty() ? "none" : flags;
    }

    public static String label(String name, String value) {
        String words = name.equals(HUGE_PAGES) ? "huge pages" : name;
        return value.equals("on") ? words : words + " " + value;
    }

    /** Any of {@code cells} in words, what all have said once: {@code pretouch or mlock, with huge pages}. */
    public static String either(List<Cell> cells) {
        List<String> shared = NAMES.stream()
                .filter(name ->
                        cells.stream().map(cell -> cell.param(name)).distinct().count() == 1
                                && isOn(cells.get(0), name))
                .toList();
        String own = cells.stream()
                .map(cell -> label(Cells.with(cell, shared, OFF)))
                .distinct()
                .collect(Collectors.joining(" or "));
        String with = shared.stream()
                .map(name -> label(name, cells.get(0).param(name)))
                .collect(Collectors.joining(" + "));
        return with.isEmpty() ? own : own.equals("none") ? with : own + ", with " + with;
    }

    /** Whether it is a row that the flags are parameters of. */
    public static boolean areIn(Cell cell) {
        return NAMES.stream().allMatch(cell::hasParam);
    }

    public static long countOn(Cell cell) {
        return NAMES.stream().filter(name -> isOn(cell, name)).count();
    }

    private static boolean isOn(Cell cell, String name) {
        return cell.hasParam(name) && !cell.param(name).equals(OFF);
    }
}
