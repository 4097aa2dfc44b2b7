package dev.ringside.chart;

import dev.ringside.diff.Effect;
import dev.ringside.diff.Rules;
import java.awt.Color;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Rows below each other, each a mark and its interval over the bands within which a change does not matter, or is none. */
final class ForestPlot {
    static final int ROW_HEIGHT = 28;

    private static final Color TOLERANCE = new Color(0xEE, 0xF1, 0xF4);
    private static final Color BIAS = new Color(0xDC, 0xE2, 0xE8);
    private static final Look MEAN = Look.mark(Style.INK, Shapes.diamond(15));
    private static final Look CUT_LOW = Look.mark(Style.FAINT_INK, Shapes.backArrow(9));
    private static final Look CUT_HIGH = Look.mark(Style.FAINT_INK, Shapes.arrow(9));
    private static final int NAME_WIDTH = 400;
    private static final int MOST_TICKS = 6;

    /** Pixels that a label of the axis and the room beside it take, and that the page has for the plot and its columns of text. */
    private static final int TICK = 70;

    private static final int PAGE = 1220;

    /** Between the plot and a column of text. */
    private static final int COLUMN_GAP = 18;

    private final List<ForestRow> rows;
    private final Effect mean;
    private final CostScale scale;
    private final boolean isNumbered;
    private final XYErrorRenderer renderer = Style.renderer();

    ForestPlot(List<ForestRow> rows, Effect mean, CostScale scale) {
        this.rows = rows;
        this.mean = mean;
        this.scale = scale;
        this.isNumbered = rows.stream().map(ForestPlot::squeezed).distinct().count() < rows.size();
    }

    boolean isNumbered() {
        return isNumbered;
    }

    XYPlot plot(Rules rules) {
        renderer.setDefaultLinesVisible(false);
        renderer.setDrawXError(true);
        XYPlot plot = Style.plain(new XYPlot(dataset(), null, null, renderer));
        double text = column(plot, 0, "", this::name, hasMean() ? "geometric mean" : null);
        text += column(plot, 1, "base → head", ForestRow::figures, hasMean() ? "" : null);
        text += column(
                plot,
                2,
                "change [95 % interval]",
                ForestRow::change,
                hasMean() ? "cost " + Change.text(mean.ratio()) + "  " + Change.interval(mean) : null);
        plot.setDomainAxis(scale.axis(Math.max(2, Math.min(MOST_TICKS, (int) ((PAGE - text) / TICK)))));
        plot.setRangeGridlinesVisible(false);
        band(plot, 1 + rules.tolerance(), TOLERANCE);
        band(plot, 1 + rules.bias(), BIAS);
        renderer.addAnnotation(
                new XYLineAnnotation(1, 0.5, 1, bottom(), Style.HAIRLINE, Style.FAINT_INK), Layer.BACKGROUND);
        return plot;
    }

    private boolean hasMean() {
        return CostScale.isDrawn(mean.ratio());
    }

    int rowsHigh() {
        return rows.size() + (hasMean() ? 2 : 1);
    }

    private double bottom() {
        return rowsHigh() - 0.5;
    }

    /** With its line in the CSV where names are so long that what is left of them is the same. */
    private String name(ForestRow row) {
        return isNumbered ? rows.indexOf(row) + 1 + ". " + squeezed(row) : squeezed(row);
    }

    private static String squeezed(ForestRow row) {
        return Typeface.squeezed(row.name(), Typeface.TEXT, NAME_WIDTH);
    }

    private XYIntervalSeriesCollection dataset() {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (VerdictLook verdict : VerdictLook.values()) {
            XYIntervalSeries series = series(dataset, verdict.label(), verdict.look());
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).verdict() == verdict) {
                    add(series, rows.get(i).cost(), i + 1);
                }
            }
        }
        XYIntervalSeries summary = series(dataset, "geometric mean", MEAN);
        if (hasMean()) {
            add(summary, mean, rows.size() + 1);
        }
        XYIntervalSeries low = series(dataset, "goes on to the left", CUT_LOW);
        XYIntervalSeries high = series(dataset, "goes on to the right", CUT_HIGH);
        for (int i = 0; i < rows.size(); i++) {
            if (scale.cutsLow(rows.get(i).cost())) {
                low.add(scale.low(), scale.low(), scale.low(), i + 1, i + 1, i + 1);
            }
            if (scale.cutsHigh(rows.get(i).cost())) {
                high.add(scale.high(), scale.high(), scale.high(), i + 1, i + 1, i + 1);
            }
        }
        return dataset;
    }

    private XYIntervalSeries series(XYIntervalSeriesCollection dataset, String name, Look look) {
        look.applyTo(renderer, dataset.getSeriesCount());
        XYIntervalSeries series = new XYIntervalSeries(name);
        dataset.addSeries(series);
        return series;
    }

    private void add(XYIntervalSeries series, Effect cost, int y) {
        double low = cost.isKnown() ? scale.cut(cost.low()) : cost.ratio();
        double high = cost.isKnown() ? scale.cut(cost.high()) : cost.ratio();
        series.add(cost.ratio(), low, high, y, y, y);
    }

    /** {@code last} is the text beside the geometric mean, null where there is none. Returns its width. */
    private double column(XYPlot plot, int i, String heading, Function<ForestRow, String> text, String last) {
        String[] symbols = Stream.of(Stream.of(heading), rows.stream().map(text), Stream.ofNullable(last))
                .flatMap(words -> words)
                .toArray(String[]::new);
        double widest = Stream.of(symbols)
                .mapToDouble(symbol -> Typeface.width(symbol, Typeface.TEXT))
                .max()
                .orElse(0);
        SymbolAxis axis = Style.plain(new ColumnAxis(symbols, widest + COLUMN_GAP));
        axis.setGridBandsVisible(false);
        axis.setInverted(true);
        axis.setRange(-0.5, bottom());
        plot.setRangeAxis(i, axis);
        plot.setRangeAxisLocation(i, i == 0 ? AxisLocation.BOTTOM_OR_LEFT : AxisLocation.BOTTOM_OR_RIGHT);
        return widest + COLUMN_GAP;
    }

    private static void band(XYPlot plot, double factor, Color color) {
        IntervalMarker marker = new IntervalMarker(1 / factor, factor, color);
        marker.setAlpha(1);
        plot.addDomainMarker(marker, Layer.BACKGROUND);
    }
}
