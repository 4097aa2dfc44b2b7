package dev.ringside.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Colour, shape and line of a series: what it stands for has the same ones in every chart. */
record Look(Color color, Shape shape, Color fill, Stroke line) {
    private static final Stroke OUTLINE = new BasicStroke(2);

    private static final float WIDTH = 2.5f;
    private static final Stroke SOLID = new BasicStroke(WIDTH);
    private static final Stroke DASHED =
            new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {9, 5}, 0);

    /** For a line that bounds the others. */
    static final Look BOUND = new Look(Style.INK, new Rectangle(-8, -1, 16, 1), Style.INK, new BasicStroke(1.5f));

    static Look mark(Color color, Shape shape) {
        return new Look(color, shape, color, SOLID);
    }

    static Look hollow(Color color, Shape shape) {
        return new Look(color, shape, Color.WHITE, SOLID);
    }

    /** Colour tells how the two sides wait, shape how many consumers there are; dashed and hollow means huge pages. */
    static Look of(SizeLine line) {
        Color color = Okabe.ofWait(line.strategy());
        Shape shape = ofConsumers(line.consumers());
        return line.hasHugePages() ? new Look(color, shape, Color.WHITE, DASHED) : new Look(color, shape, color, SOLID);
    }

    private static Shape ofConsumers(int consumers) {
        return switch (consumers) {
            case 1 -> Shapes.disc(10);
            case 2 -> Shapes.square(9);
            case 4 -> Shapes.triangle(12);
            default -> Shapes.diamond(13);
        };
    }

    /** For a line that is one too many to be told from the others. */
    Look faded() {
        return new Look(Style.CONNECTOR, shape, fill.equals(Color.WHITE) ? fill : Style.CONNECTOR, line);
    }

    /** For a line that another panel has. */
    Look ghost() {
        return new Look(Style.GHOST, shape, fill, Style.HAIRLINE);
    }

    void applyTo(XYLineAndShapeRenderer renderer, int series) {
        renderer.setSeriesPaint(series, color);
        renderer.setSeriesFillPaint(series, fill);
        renderer.setSeriesOutlinePaint(series, color);
        renderer.setSeriesOutlineStroke(series, OUTLINE);
        renderer.setSeriesShape(series, shape);
        renderer.setSeriesStroke(series, line);
    }

    /** Draws the shape alone. */
    void draw(Graphics2D graphics, AffineTransform place) {
        Shape placed = place.createTransformedShape(shape);
        graphics.setPaint(fill);
        graphics.fill(placed);
        graphics.setPaint(color);
        graphics.setStroke(OUTLINE);
        graphics.draw(placed);
    }
}
