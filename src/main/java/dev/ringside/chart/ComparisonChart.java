package dev.ringside.chart;

import dev.ringside.diff.Comparison;
import java.util.function.Function;

/** The charts of a comparison, each a file name and what makes a drawing of it. */
public enum ComparisonChart {
    FOREST("forest", Forest::of),
    ORDER("order", Order::of);

    private final String fileName;
    private final Function<Comparison, Drawing> drawing;

    ComparisonChart(String fileName, Function<Comparison, Drawing> drawing) {
        this.fileName = fileName;
        this.drawing = drawing;
    }

    /** Without an ending. */
    public String fileName() {
        return fileName;
    }

    Drawing of(Comparison comparison) {
        return drawing.apply(comparison);
    }
}
