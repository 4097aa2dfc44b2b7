package dev.ringside.chart;

import dev.ringside.results.Interval;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.util.Locale;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** One map: a coloured box with its number for each combination that was measured, words where one was not. */
final class FlagMapPlot {
    private static final double HALF = 0.48;
    private static final double ABOVE = -0.12;
    private static final double BELOW = 0.2;
    private static final double GIGA = 1e9;
    private static final double TITLE_WIDTH = 510;

    private final FlagGrid grid;
    private final double darkest;
    private final XYPlot plot = Style.plain(new XYPlot());

    FlagMapPlot(FlagGrid grid, double darkest) {
        this.grid = grid;
        this.darkest = darkest;
    }

    XYPlot plot() {
        SymbolAxis columns = axis(FlagGrid.columns());
        SymbolAxis rows = axis(FlagGrid.rows());
        rows.setInverted(true);
        plot.setDomainAxis(columns);
        plot.setRangeAxis(rows);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainAxis(1, Style.heading(Typeface.squeezed(grid.title(), Typeface.HEADING, TITLE_WIDTH)));
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        for (int y = 0; y < FlagGrid.SIDE; y++) {
            for (int x = 0; x < FlagGrid.SIDE; x++) {
                place(x, y);
            }
        }
        return plot;
    }

    private static SymbolAxis axis(String... symbols) {
        SymbolAxis axis = Style.plain(new SymbolAxis(null, symbols));
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, symbols.length - 0.5);
        return axis;
    }

    private void place(int x, int y) {
        FlagGrid.Place place = grid.at(y, x).orElse(null);
        if (place == null) {
            text("not asked for", x, y, Typeface.SMALL, Style.FAINT_INK);
        } else if (place.value().isEmpty()) {
            box(x, y, Color.WHITE);
            text(place.words().replaceFirst("(?s):.*", ""), x, y, Typeface.SMALL, Style.FAINT_INK);
        } else {
            measured(place.value().get(), x, y);
        }
    }

    private void measured(Interval value, int x, int y) {
        double brightness = (grid.share(value) - darkest) / (1 - darkest);
        box(x, y, Cividis.at(brightness));
        Color ink = Cividis.ink(brightness);
        text(number(value.mean() / GIGA), x, y + ABOVE, Typeface.HEADING, ink);
        if (value.isKnown()) {
            double half = (value.high() - value.low()) / 2 / value.mean();
            text(String.format(Locale.ROOT, "± %.1f %%", 100 * half), x, y + BELOW, Typeface.SMALL, ink);
        }
    }

    /** Three digits, trailing zeros too: the numbers of a map are compared with each other. */
    private static String number(double value) {
        int decimals = (int) Math.max(0, Math.min(4, 2 - Math.floor(Math.log10(value))));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private void box(int x, int y, Color fill) {
        // from below to above as it is seen: the axis of the rows points down
        plot.addAnnotation(
                new XYBoxAnnotation(x - HALF, y + HALF, x + HALF, y - HALF, Style.HAIRLINE, Style.GRID, fill));
    }

    private void text(String words, double x, double y, Font font, Paint paint) {
        XYTextAnnotation text = new XYTextAnnotation(words, x, y);
        text.setTextAnchor(TextAnchor.CENTER);
        text.setFont(font);
        text.setPaint(paint);
        plot.addAnnotation(text);
    }
}
