package dev.ringside.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import org.jfree.chart.axis.AxisLabelLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** What all charts look like, apart from their series. */
final class Style {
    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color FAINT_INK = new Color(0x66, 0x66, 0x66);
    static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
    static final Color CONNECTOR = new Color(0xB8, 0xB8, 0xB8);
    static final Color GHOST = new Color(0xCC, 0xCC, 0xCC);
    static final Stroke HAIRLINE = new BasicStroke(1);
    static final Stroke DOTS =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {2, 4}, 0);

    private Style() {}

    static <T extends ValueAxis> T plain(T axis) {
        axis.setTickLabelFont(Typeface.TEXT);
        axis.setTickLabelPaint(INK);
        axis.setLabelFont(Typeface.TEXT);
        axis.setLabelPaint(INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    static <T extends XYPlot> T plain(T plot) {
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(GRID);
        plot.setDomainGridlineStroke(HAIRLINE);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    /** An axis without ticks above a plot, since a plot in a plot has no title of its own. */
    static ValueAxis heading(String words) {
        NumberAxis axis = plain(new NumberAxis(words));
        axis.setLabelFont(Typeface.HEADING);
        axis.setLabelLocation(AxisLabelLocation.LOW_END);
        axis.setTickLabelsVisible(false);
        return axis;
    }

    /** Whiskers have no caps: one of length zero, for a single fork, must not show. */
    static XYErrorRenderer renderer() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setCapLength(0);
        renderer.setErrorStroke(new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
        renderer.setDrawXError(false);
        renderer.setDrawYError(false);
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        return renderer;
    }
}
