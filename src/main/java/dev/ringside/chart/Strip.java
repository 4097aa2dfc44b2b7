package dev.ringside.chart;

import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One panel over the order in which forks ran; {@code middle} is where all would lie on a host that does not move. */
record Strip(String title, List<StripSeries> series, ValueAxis axis, double middle) {
    private static final int LABELS = 80;

    XYPlot plot(List<Integer> roundStarts) {
        XYErrorRenderer renderer = Style.renderer();
        XYSeriesCollection dataset = new XYSeriesCollection();
        for (StripSeries one : series) {
            int index = dataset.getSeriesCount();
            one.look().applyTo(renderer, index);
            renderer.setSeriesLinesVisible(index, one.isLine());
            renderer.setSeriesShapesVisible(index, true);
            XYSeries values = new XYSeries(one.name());
            one.values().forEach((order, value) -> values.add(order.doubleValue(), value.doubleValue()));
            dataset.addSeries(values);
        }
        XYPlot plot = Style.plain(new XYPlot(dataset, null, axis, renderer));
        plot.addRangeMarker(new ValueMarker(middle, Style.CONNECTOR, Style.HAIRLINE), Layer.BACKGROUND);
        for (int start : roundStarts) {
            plot.addDomainMarker(new ValueMarker(start - 0.5, Style.CONNECTOR, Style.DOTS), Layer.BACKGROUND);
        }
        AxisSpace space = new AxisSpace();
        space.setLeft(LABELS);
        plot.setFixedRangeAxisSpace(space);
        plot.setDomainAxis(1, Style.heading(title));
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        return plot;
    }
}
