package dev.ringside.chart;

import java.util.List;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A place on an axis that has a grid line and, unless it is empty, a label. */
record Mark(double value, String label) {

    static List<ValueTick> ticks(List<Mark> marks, RectangleEdge edge) {
        return marks.stream().map(mark -> mark.tick(anchor(edge))).toList();
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
