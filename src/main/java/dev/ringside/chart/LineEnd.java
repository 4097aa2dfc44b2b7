package dev.ringside.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;

/** The point where a line ends, and the name that goes with it. */
record LineEnd(String name, double x, double y, Look look) {
    static final double HEIGHT = 21;

    /** Where the grid ends, from the largest size. */
    static final double MARGIN = 16;

    private static final double LEADER = 40;
    private static final double MARK = 10;
    private static final double TEXT = 22;

    /** Pixels to the right of the largest size for a column of names as wide as {@code widestName}. */
    static double room(double widestName) {
        return LEADER + TEXT + widestName + 4;
    }

    /** Draws a leader that nobody takes for data, and a mark and the name in the column. */
    void draw(Graphics2D graphics, double endX, double endY, double columnX, double middle) {
        double left = columnX + LEADER;
        graphics.setStroke(Style.DOTS);
        graphics.setPaint(Style.FAINT_INK);
        graphics.draw(new Line2D.Double(endX + 8, endY, left, middle));
        look.draw(graphics, AffineTransform.getTranslateInstance(left + MARK, middle));
        graphics.setPaint(Style.INK);
        Typeface.draw(graphics, name, Typeface.TEXT, left + TEXT, middle);
    }
}
