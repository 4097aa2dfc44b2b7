package dev.ringside.chart;

import dev.ringside.analysis.WaitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.function.LongFunction;
import org.jfree.chart.plot.XYPlot;

/** A row of plots for each row of panels, a column for each kind of waiting; {@code bound} is drawn in all of them. */
record LinkTiles(
        List<LinkPanel.Row> rows,
        List<LinkLine> lines,
        Optional<Curve> bound,
        TreeSet<Long> sizes,
        Scale scale,
        LongFunction<String> size,
        DoubleFunction<String> value) {
    private static final int ROW_HEIGHT = 285;
    private static final int ONE_ROW_HEIGHT = 560;
    private static final int AROUND = 150;
    private static final int AXIS = 72;
    private static final int MARGINS = 56;

    Tiles plot() {
        return new Tiles(rows.stream().map(this::tiles).toList(), AXIS);
    }

    /** Pixels. */
    int height() {
        return AROUND + (rows.size() == 1 ? ONE_ROW_HEIGHT : rows.size() * ROW_HEIGHT);
    }

    private List<WaitKind> kinds() {
        return Arrays.stream(WaitKind.values())
                .filter(kind -> rows.stream().anyMatch(row -> row.has(kind)))
                .toList();
    }

    private List<Optional<XYPlot>> tiles(LinkPanel.Row row) {
        return kinds().stream()
                .map(kind -> Optional.of(kind).filter(row::has).map(some -> tile(row, some)))
                .toList();
    }

    private XYPlot tile(LinkPanel.Row row, WaitKind kind) {
        List<Curve> curves = new ArrayList<>(bound.stream().toList());
        curves.addAll(row.curves(kind, lines));
        String title = row.title().isEmpty()
                ? kind.title()
                : row.title() + "  ·  " + kind.title().toLowerCase(Locale.ROOT);
        int columns = kinds().size();
        int pixels = (Png.WIDTH - MARGINS) / columns - AXIS;
        XYPlot plot = new SizePlot(title, curves, sizes, scale, pixels, names(), size).plot(null);
        plot.setRangeAxis(scale.axis(rows.size() == 1 ? 14 : 6, value));
        return plot;
    }

    /** The same in all plots, so that their axes are equally long. */
    private double names() {
        List<Curve> all = new ArrayList<>(lines.stream().map(LinkLine::curve).toList());
        bound.ifPresent(all::add);
        return SizePlot.names(all);
    }
}
