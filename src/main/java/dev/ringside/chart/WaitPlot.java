package dev.ringside.chart;

import dev.ringside.analysis.Units;
import dev.ringside.results.Interval;
import java.awt.BasicStroke;
import java.awt.Stroke;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The ways to wait with one placement: processor time to the right, latency upwards, and a line below those that no other beats. */
final class WaitPlot {
    private static final int MOST_TICKS = 9;
    private static final Stroke FRONT = new BasicStroke(2);

    private final String title;
    private final List<WaitPoint> points;
    private final Scale cpu;
    private final Scale time;
    private final XYErrorRenderer renderer = Style.renderer();

    WaitPlot(String title, List<WaitPoint> points, Scale cpu, Scale time) {
        this.title = title;
        this.points = points;
        this.cpu = cpu;
        this.time = time;
    }

    XYPlot plot() {
        renderer.setDefaultLinesVisible(false);
        renderer.setDrawXError(true);
        renderer.setDrawYError(true);
        ValueAxis x = axis(cpu, "CPU time of both processes, a round trip");
        ValueAxis y = axis(time, "latency of a round trip");
        XYPlot plot = Style.plain(new XYPlot(dataset(), x, y, renderer));
        points.forEach(this::stem);
        front();
        plot.addAnnotation(new PointNames(names(), marks()));
        plot.setDomainAxis(1, Style.heading(title));
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        return plot;
    }

    private static ValueAxis axis(Scale scale, String label) {
        ValueAxis axis =
                scale.axis(MOST_TICKS, nanos -> scale.log() ? Units.time(nanos) : Units.timeAsIn(scale.high(), nanos));
        axis.setLabel(scale.log() ? label + " (log.)" : label);
        return axis;
    }

    private XYIntervalSeriesCollection dataset() {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (WaitPoint point : points) {
            Strategies.hollow(point.waiting()).applyTo(renderer, dataset.getSeriesCount());
            dataset.addSeries(series(point.waiting() + " median", point.cpu(), point.median()));
        }
        for (WaitPoint point : points) {
            Strategies.look(point.waiting()).applyTo(renderer, dataset.getSeriesCount());
            dataset.addSeries(series(point.waiting() + " p99", point.cpu(), point.tail()));
        }
        return dataset;
    }

    private XYIntervalSeries series(String key, Interval x, Interval y) {
        XYIntervalSeries series = new XYIntervalSeries(key);
        Whiskers whiskers = whiskers(x, y);
        series.add(whiskers.x(), whiskers.lowX(), whiskers.highX(), whiskers.y(), whiskers.lowY(), whiskers.highY());
        return series;
    }

    /** From the median to the tail. */
    private void stem(WaitPoint point) {
        double x = point.cpu().mean();
        line(x, point.median().mean(), x, point.tail().mean(), Style.HAIRLINE);
    }

    /** Steps through those that no other beats: nothing lies left of and below it. */
    private void front() {
        List<WaitPoint> front = WaitPoint.front(points).stream()
                .sorted(Comparator.comparingDouble(point -> point.cpu().mean()))
                .toList();
        double y = time.high();
        for (WaitPoint point : front) {
            double x = point.cpu().mean();
            line(x, y, x, point.tail().mean(), FRONT);
            y = point.tail().mean();
            int next = front.indexOf(point) + 1;
            line(x, y, next < front.size() ? front.get(next).cpu().mean() : cpu.high(), y, FRONT);
        }
    }

    private void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        renderer.addAnnotation(new XYLineAnnotation(fromX, fromY, toX, toY, stroke, Style.CONNECTOR), Layer.BACKGROUND);
    }

    private List<NamedPoint> names() {
        List<WaitPoint> front = WaitPoint.front(points);
        return points.stream()
                .map(point -> new NamedPoint(
                        point.label(),
                        front.contains(point) ? Typeface.HEADING : Typeface.TEXT,
                        point.cpu().mean(),
                        point.tail().mean()))
                .toList();
    }

    private List<Whiskers> marks() {
        return points.stream()
                .flatMap(point -> Stream.of(whiskers(point.cpu(), point.median()), whiskers(point.cpu(), point.tail())))
                .toList();
    }

    private Whiskers whiskers(Interval x, Interval y) {
        return new Whiskers(
                x.mean(), cpu.whiskerLow(x), cpu.whiskerHigh(x), y.mean(), time.whiskerLow(y), time.whiskerHigh(y));
    }
}
