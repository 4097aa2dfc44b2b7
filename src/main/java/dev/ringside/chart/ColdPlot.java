package dev.ringside.chart;

import dev.ringside.results.Interval;
import java.awt.BasicStroke;
import java.awt.Stroke;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The rows of one panel below its title, which takes the place of a row. */
final class ColdPlot {
    private static final Stroke DUMBBELL = new BasicStroke(4);

    private final ColdPanel panel;
    private final Scale scale;
    private final XYErrorRenderer renderer = Style.renderer();
    private final Set<String> reasons = new HashSet<>();

    ColdPlot(ColdPanel panel, Scale scale) {
        this.panel = panel;
        this.scale = scale;
    }

    XYPlot plot() {
        renderer.setDefaultLinesVisible(false);
        renderer.setDrawXError(true);
        XYPlot plot = Style.plain(new XYPlot(dataset(), null, axis(ColdRow::label), renderer));
        plot.setRangeAxis(1, axis(ColdRow::outcome));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(RowText.title(panel.title(), panel.circumstances()));
        for (int y = 1; y <= panel.rows().size(); y++) {
            ColdRow row = panel.rows().get(y - 1);
            if (row.unmeasured().isPresent()) {
                reason(plot, row, y);
            } else {
                values(row, y);
            }
        }
        return plot;
    }

    private XYIntervalSeriesCollection dataset() {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (Reading reading : Reading.values()) {
            reading.look().applyTo(renderer, dataset.getSeriesCount());
            XYIntervalSeries series = new XYIntervalSeries(reading.label());
            for (int i = 0; i < panel.rows().size(); i++) {
                Interval value = panel.rows().get(i).values().get(reading);
                if (value != null) {
                    int y = i + 1;
                    series.add(value.mean(), scale.whiskerLow(value), scale.whiskerHigh(value), y, y, y);
                }
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    private SymbolAxis axis(Function<ColdRow, String> text) {
        String[] symbols =
                Stream.concat(Stream.of(""), panel.rows().stream().map(text)).toArray(String[]::new);
        SymbolAxis axis = Style.plain(new SymbolAxis(null, symbols));
        axis.setGridBandsVisible(false);
        axis.setInverted(true);
        axis.setRange(-0.5, symbols.length - 0.5);
        return axis;
    }

    private void values(ColdRow row, int y) {
        line(scale.low(), scale.high(), y, Style.DOTS);
        Interval first = row.values().get(Reading.FIRST);
        Interval second = row.values().get(Reading.SECOND);
        if (first != null && second != null) {
            line(first.mean(), second.mean(), y, DUMBBELL);
        }
    }

    /** Says why there is no value, in the first row that has none for that reason. */
    private void reason(XYPlot plot, ColdRow row, int y) {
        if (reasons.add(row.reason())) {
            plot.addAnnotation(RowText.reason(y, row.reason()));
        }
    }

    private void line(double from, double to, int y, Stroke stroke) {
        renderer.addAnnotation(new XYLineAnnotation(from, y, to, y, stroke, Style.CONNECTOR), Layer.BACKGROUND);
    }
}
