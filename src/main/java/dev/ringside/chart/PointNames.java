package dev.ringside.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Names beside the points of a scatter plot, each where it covers no mark and no other name if there is such a place. */
final class PointNames extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final double HEIGHT = 19;
    private static final double MARK = 8;
    private static final int RINGS = 14;

    private final transient List<NamedPoint> names;
    private final transient List<Whiskers> marks;

    /** {@code marks} are those that no name may cover, the points that have names among them. */
    PointNames(List<NamedPoint> names, List<Whiskers> marks) {
        this.names = names.stream()
                .sorted(Comparator.comparingDouble(NamedPoint::x).reversed())
                .toList();
        this.marks = marks;
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
        List<Rectangle2D> taken = new ArrayList<>();
        for (Whiskers mark : marks) {
            double x = pixel(domain, mark.x(), area, true);
            double y = pixel(range, mark.y(), area, false);
            taken.add(around(x, y));
            double left = pixel(domain, mark.lowX(), area, true);
            double top = pixel(range, mark.highY(), area, false);
            taken.add(new Rectangle2D.Double(left, y - 2, pixel(domain, mark.highX(), area, true) - left, 4));
            taken.add(new Rectangle2D.Double(x - 2, top, 4, pixel(range, mark.lowY(), area, false) - top));
        }
        for (NamedPoint name : names) {
            double x = pixel(domain, name.x(), area, true);
            double y = pixel(range, name.y(), area, false);
            Rectangle2D place = place(name, x, y, area, taken);
            taken.add(place);
            leader(graphics, place, x, y);
            draw(graphics, name, place);
        }
    }

    /** From a name that is not next to its point. */
    private static void leader(Graphics2D graphics, Rectangle2D place, double x, double y) {
        double endX = Math.max(place.getMinX(), Math.min(x, place.getMaxX()));
        double endY = Math.max(place.getMinY() + 2, Math.min(y, place.getMaxY() - 2));
        if (Math.hypot(endX - x, endY - y) > 2 * MARK) {
            graphics.setStroke(Style.DOTS);
            graphics.setPaint(Style.FAINT_INK);
            graphics.draw(new Line2D.Double(endX, endY, x, y));
        }
    }

    private static double pixel(ValueAxis axis, double value, Rectangle2D area, boolean domain) {
        return axis.valueToJava2D(value, area, domain ? RectangleEdge.BOTTOM : RectangleEdge.LEFT);
    }

    private static Rectangle2D around(double x, double y) {
        return new Rectangle2D.Double(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
    }

    /** The nearest free one, to the right if possible; where none is free, the one to the right. */
    private static Rectangle2D place(NamedPoint name, double x, double y, Rectangle2D area, List<Rectangle2D> taken) {
        for (int ring = 0; ring < RINGS; ring++) {
            for (Rectangle2D place : candidates(name.width(), x, y, ring * HEIGHT / 3)) {
                if (area.contains(place) && taken.stream().noneMatch(place::intersects)) {
                    return place;
                }
            }
        }
        return candidates(name.width(), x, y, 0).get(0);
    }

    private static List<Rectangle2D> candidates(double width, double x, double y, double shift) {
        double right = x + MARK + 3;
        double left = x - MARK - 3 - width;
        double middle = y - HEIGHT / 2;
        return List.of(
                box(right, middle - shift, width),
                box(right, middle + shift, width),
                box(left, middle - shift, width),
                box(left, middle + shift, width),
                box(x - width / 2, y - MARK - HEIGHT - shift, width),
                box(x - width / 2, y + MARK + shift, width));
    }

    private static Rectangle2D box(double x, double y, double width) {
        return new Rectangle2D.Double(x, y, width, HEIGHT);
    }

    private static void draw(Graphics2D graphics, NamedPoint name, Rectangle2D place) {
        graphics.setPaint(Style.INK);
        Typeface.draw(graphics, name.name(), name.font(), place.getX(), place.getCenterY());
    }
}
