package dev.ringside.chart;

import dev.ringside.results.Interval;
import java.awt.Color;
import java.util.List;
import java.util.Map;

/**
 * A row of a dot plot: its name, its look, a value for each kind of mark that it has, bars below the marks, and the text of each column to the
 * right; instead of values {@code words} that say why there are none.
 */
record DotRow(
        String label, Look look, Map<DotMark, Interval> values, List<Bar> bars, List<String> columns, String words) {

    /** From one value to another. */
    record Bar(double from, double to, Color color) {}

    static DotRow of(String label, Look look, Map<DotMark, Interval> values, List<String> columns) {
        return new DotRow(label, look, values, List.of(), columns, "");
    }

    static DotRow unmeasured(String label, Look look, String words) {
        return new DotRow(label, look, Map.of(), List.of(), List.of(), words);
    }

    /** The text of column {@code i}; empty where this row has none. */
    String column(int i) {
        return i < columns.size() ? columns.get(i) : "";
    }

    DotRow over(List<Bar> below) {
        return new DotRow(label, look, values, below, columns, words);
    }
}
