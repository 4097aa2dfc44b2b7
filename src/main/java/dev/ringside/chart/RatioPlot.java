package dev.ringside.chart;

import dev.ringside.results.Interval;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Stroke;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The rows of one panel below its title, which takes the place of a row; the floor and the bar as lines through them. */
final class RatioPlot {
    static final Look MARK = Look.mark(Okabe.BLUE, Shapes.disc(13));
    private static final Stroke BAR =
            new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {7, 4}, 0);
    private static final Stroke FLOOR = new BasicStroke(2);

    private final RatioPanel panel;
    private final Scale scale;
    private final XYErrorRenderer renderer = Style.renderer();

    RatioPlot(RatioPanel panel, Scale scale) {
        this.panel = panel;
        this.scale = scale;
    }

    XYPlot plot() {
        renderer.setDefaultLinesVisible(false);
        renderer.setDrawXError(true);
        MARK.applyTo(renderer, 0);
        XYPlot plot = Style.plain(new XYPlot(dataset(), null, axis(RatioRow::label), renderer));
        plot.setRangeAxis(1, axis(RatioRow::times));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        plot.setRangeGridlinesVisible(false);
        line(1, FLOOR, Style.CONNECTOR);
        line(panel.yardstick().bar(), BAR, Okabe.VERMILLION);
        plot.addAnnotation(text(panel.title(), scale.low(), TextAnchor.CENTER_LEFT, Typeface.HEADING, Style.INK));
        plot.addAnnotation(
                text(panel.circumstances(), scale.high(), TextAnchor.CENTER_RIGHT, Typeface.SMALL, Style.FAINT_INK));
        return plot;
    }

    private XYIntervalSeriesCollection dataset() {
        XYIntervalSeries series = new XYIntervalSeries("median of ratios");
        for (int i = 0; i < panel.rows().size(); i++) {
            Interval value = panel.rows().get(i).value();
            int y = i + 1;
            series.add(value.mean(), scale.whiskerLow(value), scale.whiskerHigh(value), y, y, y);
        }
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        dataset.addSeries(series);
        return dataset;
    }

    private SymbolAxis axis(Function<RatioRow, String> text) {
        String[] symbols =
                Stream.concat(Stream.of(""), panel.rows().stream().map(text)).toArray(String[]::new);
        SymbolAxis axis = Style.plain(new SymbolAxis(null, symbols));
        axis.setGridBandsVisible(false);
        axis.setInverted(true);
        axis.setRange(-0.5, symbols.length - 0.5);
        return axis;
    }

    /** Through all rows, below their marks. */
    private void line(double ratio, Stroke stroke, Color color) {
        double bottom = panel.rows().size() + 0.5;
        renderer.addAnnotation(new XYLineAnnotation(ratio, 0.5, ratio, bottom, stroke, color), Layer.BACKGROUND);
    }

    private static XYTextAnnotation text(String words, double x, TextAnchor anchor, Font font, Paint paint) {
        XYTextAnnotation text = new XYTextAnnotation(words, x, 0);
        text.setTextAnchor(anchor);
        text.setFont(font);
        text.setPaint(paint);
        text.setBackgroundPaint(Color.WHITE);
        return text;
    }
}
