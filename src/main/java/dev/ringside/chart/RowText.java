package dev.ringside.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Words in the place of a row: as many as fit from the left end on, and faint ones at the right end where there is room left. */
final class RowText extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    private static final double GAP = 16;

    private final int row;
    private final String words;
    private final transient Font font;
    private final transient Paint paint;
    private final double indent;
    private final String aside;

    private RowText(int row, String words, Font font, Paint paint, double indent, String aside) {
        this.row = row;
        this.words = words;
        this.font = font;
        this.paint = paint;
        this.indent = indent;
        this.aside = aside;
    }

    /** The title of a panel, and under which circumstances it was measured. */
    static RowText title(String words, String aside) {
        return new RowText(0, words, Typeface.HEADING, Style.INK, 0, aside);
    }

    /** Why a row has no values. */
    static RowText reason(int row, String words) {
        return new RowText(row, words, Typeface.SMALL, Style.FAINT_INK, GAP, "");
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
        double middle = range.valueToJava2D(row, area, RectangleEdge.LEFT);
        String fitted = Typeface.fitted(words, font, area.getWidth() - indent);
        write(graphics, fitted, font, paint, area.getMinX() + indent, middle);
        double room = area.getWidth() - indent - Typeface.width(fitted, font) - GAP;
        double needed = Typeface.width(aside, Typeface.SMALL);
        if (!aside.isEmpty() && needed <= room) {
            write(graphics, aside, Typeface.SMALL, Style.FAINT_INK, area.getMaxX() - needed, middle);
        }
    }

    private static void write(Graphics2D graphics, String text, Font font, Paint paint, double x, double middle) {
        double height =
                font.getLineMetrics(text, graphics.getFontRenderContext()).getHeight();
        graphics.setPaint(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(x, middle - height / 2, Typeface.width(text, font), height));
        graphics.setPaint(paint);
        Typeface.draw(graphics, text, font, x, middle);
    }
}
