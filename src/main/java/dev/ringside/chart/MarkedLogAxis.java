package dev.ringside.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;

/** A logarithmic axis whose ticks are given: JFreeChart's own choice is crowded or sparse, and has no labels between two decades. */
final class MarkedLogAxis extends LogAxis {
    private static final long serialVersionUID = 1L;

    private final transient List<Mark> marks;

    MarkedLogAxis(List<Mark> marks) {
        this.marks = marks;
    }

    @Override
    public List<ValueTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return Mark.ticks(marks, this, area, edge);
    }
}
