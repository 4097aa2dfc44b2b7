package dev.ringside.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/** A column of text beside a plot, {@code width} pixels wide whatever its text: JFreeChart reserves that much but draws the next one earlier. */
final class ColumnAxis extends SymbolAxis {
    private static final long serialVersionUID = 1L;

    private final double width;

    ColumnAxis(String[] symbols, double width) {
        super(null, symbols);
        this.width = width;
        setFixedDimension(width);
    }

    @Override
    public AxisState draw(
            Graphics2D graphics,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            PlotRenderingInfo info) {
        AxisState state = super.draw(graphics, cursor, plotArea, dataArea, edge, info);
        state.setCursor(edge == RectangleEdge.LEFT ? cursor - width : cursor + width);
        return state;
    }
}
