package dev.ringside.chart;

import dev.ringside.results.Interval;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;

/** Panels of rows below each other, over one axis. */
record DotPage(List<DotPanel> panels, Scale scale) {
    private static final int AROUND = 190;
    private static final int GAP = 10;
    private static final double LEAST_COLUMN = 84;
    private static final double COLUMN_GAP = 18;

    static DotPage of(List<DotPanel> panels) {
        List<DotPanel> filled =
                panels.stream().filter(panel -> !panel.rows().isEmpty()).toList();
        return new DotPage(filled, Scale.of(values(filled)));
    }

    /** Where bars stand for sums, which a logarithmic axis cannot show. */
    static DotPage linear(List<DotPanel> panels) {
        double most = panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .flatMap(row -> row.bars().stream())
                .mapToDouble(DotRow.Bar::to)
                .max()
                .orElse(0);
        return new DotPage(panels, Scale.linear(values(panels), most));
    }

    private static List<Interval> values(List<DotPanel> panels) {
        return panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .flatMap(row -> row.values().values().stream())
                .toList();
    }

    List<Interval> values() {
        return values(panels);
    }

    JFreeChart chart(Page page, ValueAxis axis) {
        CombinedDomainXYPlot plot = Style.plain(new CombinedDomainXYPlot(axis));
        plot.setGap(GAP);
        List<Double> columns = columns();
        for (DotPanel panel : panels) {
            plot.add(new DotPlot(panel, scale, columns).plot(), panel.rows().size() + 1);
        }
        return page.around(plot);
    }

    /** Pixels of each column, as wide in all panels as the widest text of any. */
    private List<Double> columns() {
        int most =
                panels.stream().mapToInt(panel -> panel.headings().size()).max().orElse(0);
        return IntStream.range(0, most).mapToObj(this::column).toList();
    }

    private double column(int i) {
        return panels.stream()
                .filter(panel -> i < panel.headings().size())
                .flatMap(panel -> Stream.concat(
                        Stream.of(panel.headings().get(i)),
                        panel.rows().stream().map(row -> row.column(i))))
                .mapToDouble(text -> Typeface.width(text, Typeface.TEXT) + COLUMN_GAP)
                .reduce(LEAST_COLUMN, Math::max);
    }

    /** Pixels, with room for as many lines of text above the plot. */
    int height(int linesAbove) {
        int rows = panels.stream().mapToInt(panel -> panel.rows().size() + 1).sum();
        return AROUND + 22 * linesAbove + rows * DotPlot.ROW_HEIGHT + (panels.size() - 1) * GAP;
    }
}
