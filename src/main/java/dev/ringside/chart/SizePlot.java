package dev.ringside.chart;

import dev.ringside.analysis.Units;
import dev.ringside.results.Interval;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** One panel of lines over sizes, each named where it ends. */
final class SizePlot {
    private final String title;
    private final List<Curve> curves;
    private final Scale scale;
    private final TreeSet<Long> all;
    private final SizeScale sizes;
    private final XYErrorRenderer renderer = Style.renderer();

    /** Later curves are drawn over earlier ones; {@code all} are the sizes of the axis, {@code pixels} is its length with the names. */
    SizePlot(String title, List<Curve> curves, TreeSet<Long> all, Scale scale, int pixels, double names) {
        this(title, curves, all, scale, pixels, names, Units::size);
    }

    /** The same over other numbers than sizes, with {@code label} for their ticks. */
    SizePlot(
            String title,
            List<Curve> curves,
            TreeSet<Long> all,
            Scale scale,
            int pixels,
            double names,
            LongFunction<String> label) {
        this.title = title;
        this.curves = curves;
        this.all = all;
        this.scale = scale;
        sizes = new SizeScale(all, pixels, LineEnd.room(names), label);
    }

    /** Pixels that the names of {@code curves} need. */
    static double names(List<Curve> curves) {
        return curves.stream()
                .filter(Curve::hasName)
                .mapToDouble(curve -> Typeface.width(curve.name(), Typeface.TEXT))
                .max()
                .orElse(0);
    }

    XYPlot plot(String label) {
        renderer.setDrawYError(true);
        renderer.setDefaultLinesVisible(true);
        ValueAxis axis = sizes.axis();
        axis.setLabel(label);
        XYPlot plot = Style.plain(new XYPlot(dataset(), axis, null, renderer));
        plot.addAnnotation(new LineEnds(ends(), all.last()));
        if (!title.isEmpty()) {
            plot.setDomainAxis(1, Style.heading(title));
            plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        }
        return plot;
    }

    private XYIntervalSeriesCollection dataset() {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (Curve curve : curves) {
            int index = dataset.getSeriesCount();
            curve.look().applyTo(renderer, index);
            renderer.setSeriesShapesVisible(index, curve.hasMarks());
            dataset.addSeries(series(curve));
        }
        return dataset;
    }

    private XYIntervalSeries series(Curve curve) {
        XYIntervalSeries series = new XYIntervalSeries(curve.name());
        curve.points().forEach((size, value) -> {
            double x = x(curve, size);
            series.add(x, x, x, value.mean(), low(curve, value), high(curve, value));
        });
        // a value that is none ends the line before it and begins a new one behind it
        curve.gaps().forEach(size -> series.add(size, size, size, Double.NaN, Double.NaN, Double.NaN));
        return series;
    }

    private double low(Curve curve, Interval value) {
        return curve.hasIntervals() ? scale.whiskerLow(value) : value.mean();
    }

    private double high(Curve curve, Interval value) {
        return curve.hasIntervals() ? scale.whiskerHigh(value) : value.mean();
    }

    /** Beside the marks of the other lines that have this size. */
    private double x(Curve curve, long size) {
        List<Curve> neighbours = curves.stream()
                .filter(Curve::hasMarks)
                .filter(other -> other.points().containsKey(size))
                .toList();
        int index = neighbours.indexOf(curve);
        return index < 0 ? size : sizes.dodged(size, index, neighbours.size());
    }

    private List<LineEnd> ends() {
        return curves.stream().filter(Curve::hasName).map(this::end).toList();
    }

    private LineEnd end(Curve curve) {
        long last = curve.points().lastKey();
        return new LineEnd(
                curve.name(), x(curve, last), curve.points().get(last).mean(), curve.look());
    }
}
