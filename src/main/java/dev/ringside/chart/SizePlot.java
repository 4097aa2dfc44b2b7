package dev.ringside.chart;

import java.util.List;
import org.jfree.chart.axis.AxisLabelLocation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** One panel of lines over slot sizes, each named where it ends. */
final class SizePlot {
    private final SizePanel panel;
    private final List<SizeLine> lines;
    private final Scale scale;
    private final SizeScale sizes;
    private final XYErrorRenderer renderer = Style.renderer();

    SizePlot(SizePanel panel, Scale scale, int pixels) {
        this.panel = panel;
        lines = panel.all();
        this.scale = scale;
        double names = panel.named().stream()
                .mapToDouble(line -> Typeface.width(panel.label(line), Typeface.TEXT))
                .max()
                .orElse(0);
        sizes = new SizeScale(panel.sizes(), pixels, LineEnd.room(names));
    }

    XYPlot plot() {
        renderer.setDrawYError(true);
        renderer.setDefaultLinesVisible(true);
        ValueAxis axis = sizes.axis();
        axis.setLabel("slot size");
        XYPlot plot = Style.plain(new XYPlot(dataset(), axis, null, renderer));
        plot.addAnnotation(new LineEnds(ends(), panel.sizes().last()));
        if (!panel.title().isEmpty()) {
            plot.setDomainAxis(1, title());
            plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        }
        return plot;
    }

    private XYIntervalSeriesCollection dataset() {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (SizeLine line : lines) {
            look(line).applyTo(renderer, dataset.getSeriesCount());
            dataset.addSeries(series(line));
        }
        return dataset;
    }

    private XYIntervalSeries series(SizeLine line) {
        XYIntervalSeries series = new XYIntervalSeries(line.label());
        line.points().forEach((size, value) -> {
            double x = x(line, size);
            series.add(x, x, x, value.mean(), scale.whiskerLow(value), scale.whiskerHigh(value));
        });
        // a value that is none ends the line before it and begins a new one behind it
        line.gaps().forEach(size -> series.add(size, size, size, Double.NaN, Double.NaN, Double.NaN));
        return series;
    }

    /** Beside the marks of the other lines that have this size. */
    private double x(SizeLine line, long size) {
        List<SizeLine> neighbours =
                lines.stream().filter(other -> other.points().containsKey(size)).toList();
        return sizes.dodged(size, neighbours.indexOf(line), neighbours.size());
    }

    private Look look(SizeLine line) {
        return panel.named().contains(line) ? Look.of(line) : Look.of(line).faded();
    }

    private List<LineEnd> ends() {
        return panel.named().stream().map(this::end).toList();
    }

    private LineEnd end(SizeLine line) {
        long last = line.points().lastKey();
        return new LineEnd(
                panel.label(line), x(line, last), line.points().get(last).mean(), look(line));
    }

    /** An axis without ticks above the plot, since a plot in a plot has no title of its own. */
    private ValueAxis title() {
        NumberAxis title = Style.plain(new NumberAxis(panel.title()));
        title.setLabelFont(Typeface.HEADING);
        title.setLabelLocation(AxisLabelLocation.LOW_END);
        title.setTickLabelsVisible(false);
        return title;
    }
}
