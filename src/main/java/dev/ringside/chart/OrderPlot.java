package dev.ringside.chart;

import dev.ringside.diff.Effect;
import java.awt.Color;
import java.util.Map;
import java.util.SortedMap;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** One panel of the strip: what every fork has measured, in the order in which they ran. */
final class OrderPlot {
    private static final double TITLE_ROOM = 0.3;
    private static final double MARK_ROOM = 0.08;
    private static final double TITLE_WIDTH = 1130;
    private static final double LEAST = 1.02;
    private static final int MOST_TICKS = 5;
    private static final int LABELS = 80;

    private final OrderPanel panel;
    private final Turns turns;
    private final XYErrorRenderer renderer = Style.renderer();

    OrderPlot(OrderPanel panel, Turns turns) {
        this.panel = panel;
        this.turns = turns;
    }

    XYPlot plot() {
        CostScale scale = CostScale.of(panel.effects(), LEAST);
        renderer.setDefaultLinesVisible(false);
        renderer.setDrawYError(true);
        ValueAxis axis = scale.axis(MOST_TICKS);
        double top = scale.high() * Math.pow(scale.high() / scale.low(), TITLE_ROOM);
        axis.setRange(scale.low() * Math.pow(scale.low() / scale.high(), MARK_ROOM), top);
        XYPlot plot = Style.plain(new XYPlot(dataset(scale), null, axis, renderer));
        plot.addRangeMarker(new ValueMarker(1, Style.CONNECTOR, Style.HAIRLINE), Layer.BACKGROUND);
        if (!turns.shared()) {
            double between = turns.place(Arm.HEAD, 0);
            plot.addDomainMarker(new ValueMarker(between, Style.CONNECTOR, Style.DOTS), Layer.BACKGROUND);
        }
        AxisSpace space = new AxisSpace();
        space.setLeft(LABELS);
        plot.setFixedRangeAxisSpace(space);
        String title = Typeface.squeezed(panel.title(), Typeface.HEADING, TITLE_WIDTH);
        XYTextAnnotation text = new XYTextAnnotation(" " + title, turns.axis().getLowerBound(), top);
        text.setTextAnchor(TextAnchor.TOP_LEFT);
        text.setFont(Typeface.HEADING);
        text.setPaint(Style.INK);
        text.setBackgroundPaint(Color.WHITE);
        plot.addAnnotation(text);
        return plot;
    }

    private XYIntervalSeriesCollection dataset(CostScale scale) {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (Arm arm : Arm.values()) {
            arm.look().applyTo(renderer, dataset.getSeriesCount());
            XYIntervalSeries series = new XYIntervalSeries(arm.label(), /* autoSort= */ false, /* duplicates= */ true);
            SortedMap<Integer, Effect> values = panel.values().get(arm);
            if (values != null) {
                for (Map.Entry<Integer, Effect> value : values.entrySet()) {
                    double x = turns.place(arm, value.getKey());
                    Effect cost = value.getValue();
                    double low = cost.isKnown() ? scale.cut(cost.low()) : cost.ratio();
                    double high = cost.isKnown() ? scale.cut(cost.high()) : cost.ratio();
                    series.add(x, x, x, cost.ratio(), low, high);
                }
            }
            dataset.addSeries(series);
        }
        return dataset;
    }
}
