package dev.ringside.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A place on an axis that has a grid line and, unless it is empty, a label. */
record Mark(double value, String label) {
    private static final double GAP = 6;

    /** Those whose label would lie over the one before it have none. */
    static List<ValueTick> ticks(List<Mark> marks, ValueAxis axis, Rectangle2D area, RectangleEdge edge) {
        List<ValueTick> ticks = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Mark mark : marks) {
            double place = RectangleEdge.isTopOrBottom(edge)
                    ? axis.valueToJava2D(mark.value, area, edge)
                    : -axis.valueToJava2D(mark.value, area, edge);
            double half = mark.extent(axis.getTickLabelFont(), edge) / 2;
            boolean fits = place - half >= end;
            ticks.add((fits ? mark : new Mark(mark.value, "")).tick(anchor(edge)));
            end = fits && !mark.label.isEmpty() ? place + half : end;
        }
        return ticks;
    }

    private double extent(Font font, RectangleEdge edge) {
        return RectangleEdge.isTopOrBottom(edge) ? Typeface.width(label, font) + GAP : font.getSize();
    }

    private ValueTick tick(TextAnchor anchor) {
        return new NumberTick(value, label, anchor, TextAnchor.CENTER, /* angle= */ 0);
    }

    private static TextAnchor anchor(RectangleEdge edge) {
        if (RectangleEdge.isTopOrBottom(edge)) {
            return edge == RectangleEdge.TOP ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER;
        }
        return edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
    }
}
