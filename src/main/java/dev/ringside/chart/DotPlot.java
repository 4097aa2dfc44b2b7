package dev.ringside.chart;

import java.awt.BasicStroke;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The rows of one panel below its title, which takes the place of a row. */
final class DotPlot {
    static final int ROW_HEIGHT = 26;

    private static final double HALF_BAR = 0.34;
    private static final int NAME_WIDTH = 360;

    private final DotPanel panel;
    private final Scale scale;
    private final List<Double> columns;
    private final XYPlot plot = Style.plain(new XYPlot());
    private final Set<String> reasons = new HashSet<>();

    /** {@code columns} are the pixels of each column. */
    DotPlot(DotPanel panel, Scale scale, List<Double> columns) {
        this.panel = panel;
        this.scale = scale;
        this.columns = columns;
    }

    XYPlot plot() {
        String[] names = symbols("", row -> Typeface.fitted(row.label(), Typeface.TEXT, NAME_WIDTH));
        plot.setRangeAxis(plain(new SymbolAxis(null, names), names.length));
        plot.setRangeGridlinesVisible(false);
        for (int i = 0; i < panel.headings().size(); i++) {
            column(i);
        }
        for (DotMark mark : DotMark.values()) {
            // the first data set is drawn last
            plot.setDataset(mark.ordinal(), dataset(mark));
            plot.setRenderer(mark.ordinal(), renderer(mark));
        }
        plot.addAnnotation(RowText.title(panel.title(), panel.circumstances()), /* notify= */ false);
        for (int y = 1; y <= panel.rows().size(); y++) {
            DotRow row = panel.rows().get(y - 1);
            if (row.words().isEmpty()) {
                bars(row, y);
                line(y);
            } else {
                words(row.words(), y);
            }
        }
        return plot;
    }

    private void column(int i) {
        String[] symbols = symbols(panel.headings().get(i), row -> row.column(i));
        SymbolAxis axis = plain(new ColumnAxis(symbols, columns.get(i)), symbols.length);
        plot.setRangeAxis(i + 1, axis);
        plot.setRangeAxisLocation(i + 1, AxisLocation.BOTTOM_OR_RIGHT);
    }

    private XYIntervalSeriesCollection dataset(DotMark mark) {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (int i = 0; i < panel.rows().size(); i++) {
            DotRow row = panel.rows().get(i);
            // a key for each row: two rows may have the same name
            XYIntervalSeries series = new XYIntervalSeries(i + " " + row.label());
            int y = i + 1;
            row.values().entrySet().stream()
                    .filter(value -> value.getKey() == mark)
                    .map(value -> value.getValue())
                    .forEach(value ->
                            series.add(value.mean(), scale.whiskerLow(value), scale.whiskerHigh(value), y, y, y));
            dataset.addSeries(series);
        }
        return dataset;
    }

    private XYErrorRenderer renderer(DotMark mark) {
        XYErrorRenderer renderer = Style.renderer();
        renderer.setDefaultLinesVisible(false);
        renderer.setDrawXError(true);
        renderer.setErrorStroke(new BasicStroke(mark.whisker(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
        for (int i = 0; i < panel.rows().size(); i++) {
            mark.look(panel.rows().get(i).look()).applyTo(renderer, i);
        }
        return renderer;
    }

    private String[] symbols(String heading, Function<DotRow, String> text) {
        return Stream.concat(Stream.of(heading), panel.rows().stream().map(text))
                .toArray(String[]::new);
    }

    private static SymbolAxis plain(SymbolAxis axis, int symbols) {
        axis.setGridBandsVisible(false);
        axis.setInverted(true);
        axis.setRange(-0.5, symbols - 0.5);
        return Style.plain(axis);
    }

    private void line(int y) {
        below(new XYLineAnnotation(scale.low(), y, scale.high(), y, Style.DOTS, Style.CONNECTOR));
    }

    private void bars(DotRow row, int y) {
        for (DotRow.Bar bar : row.bars()) {
            below(new XYBoxAnnotation(
                    bar.from(),
                    y + HALF_BAR, // the axis of the rows runs downwards
                    bar.to(),
                    y - HALF_BAR,
                    null,
                    null,
                    bar.color()));
        }
    }

    /** An annotation of the plot would lie over the marks. */
    private void below(XYAnnotation annotation) {
        ((XYErrorRenderer) plot.getRenderer(DotMark.END.ordinal())).addAnnotation(annotation, Layer.BACKGROUND);
    }

    /** Says why there is no value, and only the first part of it where a row above says the same. */
    private void words(String words, int y) {
        String said = reasons.add(words) ? words : words.replaceFirst("(?s):.*", "") + ", as above";
        plot.addAnnotation(RowText.reason(y, said), /* notify= */ false);
    }
}
