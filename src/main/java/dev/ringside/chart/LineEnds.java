package dev.ringside.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The names of lines in a column to the right of {@code x}, each as near to the end of its line as the others leave room. */
final class LineEnds extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    private final transient List<LineEnd> ends;
    private final double x;

    LineEnds(List<LineEnd> ends, double x) {
        this.ends = ends.stream()
                .sorted(Comparator.comparingDouble(LineEnd::y).reversed())
                .toList();
        this.x = x;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        List<Double> heights = ends.stream()
                .map(end -> range.valueToJava2D(end.y(), area, RectangleEdge.LEFT))
                .toList();
        double half = LineEnd.HEIGHT / 2;
        List<Double> places = Apart.places(heights, LineEnd.HEIGHT, area.getMinY() + half, area.getMaxY() - half);
        double column = domain.valueToJava2D(x, area, RectangleEdge.BOTTOM);
        graphics.setPaint(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(
                column + LineEnd.MARGIN, area.getMinY(), area.getMaxX() - column, area.getHeight()));
        for (int i = 0; i < ends.size(); i++) {
            LineEnd end = ends.get(i);
            double endX = domain.valueToJava2D(end.x(), area, RectangleEdge.BOTTOM);
            end.draw(graphics, endX, heights.get(i), column, places.get(i));
        }
    }
}
