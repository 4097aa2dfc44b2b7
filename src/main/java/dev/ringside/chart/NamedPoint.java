package dev.ringside.chart;

import java.awt.Font;

/** A name for a point of a scatter plot. */
record NamedPoint(String name, Font font, double x, double y) {
    double width() {
        return Typeface.width(name, font);
    }
}
