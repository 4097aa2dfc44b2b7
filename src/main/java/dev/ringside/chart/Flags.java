package dev.ringside.chart;

import dev.ringside.results.Cell;
import java.util.List;
import java.util.stream.Collectors;

/** The memory flags of a cell in words. */
final class Flags {
    static final String HUGE_PAGES = "hugepages";
    static final String OFF = "off";
    static final List<String> NAMES = List.of("pretouch", "mlock", "madvise", HUGE_PAGES);

    private Flags() {}

    /** {@code pretouch + huge pages}, or {@code none}. */
    static String label(Cell cell) {
        String flags = NAMES.stream()
                .filter(name -> isOn(cell, name))
                .map(name -> label(name, cell.param(name)))
                .collect(Collectors.joining(" + "));
        return flags.isEmpty() ? "none" : flags;
    }

    static String label(String name, String value) {
        String words = name.equals(HUGE_PAGES) ? "huge pages" : name;
        return value.equals("on") ? words : words + " " + value;
    }

    static long countOn(Cell cell) {
        return NAMES.stream().filter(name -> isOn(cell, name)).count();
    }

    private static boolean isOn(Cell cell, String name) {
        return cell.hasParam(name) && !cell.param(name).equals(OFF);
    }
}
