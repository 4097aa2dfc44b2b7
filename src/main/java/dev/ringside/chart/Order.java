package dev.ringside.chart;

import dev.ringside.diff.Comparison;
import dev.ringside.diff.Names;
import dev.ringside.results.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;

/** What every fork has measured, in the order in which they ran: drift, bursts and outliers are seen here. */
final class Order {
    private static final int AROUND = 250;
    private static final int LINE = 20;
    private static final int PANEL_HEIGHT = 150;
    private static final int ONE_PANEL_HEIGHT = 330;
    private static final int GAP = 8;

    private Order() {}

    static Drawing of(Comparison comparison) {
        Names names = Names.of(comparison);
        List<OrderPanel> panels = OrderPanel.of(comparison, names);
        if (panels.isEmpty()) {
            return new Drawing.Nothing("no row was measured on both sides");
        }
        Turns turns = Turns.of(comparison.paired(), panels);
        CombinedDomainXYPlot plot = Style.plain(new CombinedDomainXYPlot(turns.axis()));
        plot.setGap(GAP);
        panels.forEach(panel -> plot.add(new OrderPlot(panel, turns).plot()));
        List<String> shared = PageSource.wrapped(names.shared());
        String reading = String.join(
                "\n",
                Stream.concat(Stream.of(reading(comparison)), shared.stream()).toList());
        JFreeChart chart = new Page("Did the machine move while it was measured?", reading, PageSource.of(comparison))
                .around(plot);
        chart.addSubtitle(2, Legend.of(Arm.legend()));
        int height = panels.size() == 1 ? ONE_PANEL_HEIGHT : panels.size() * PANEL_HEIGHT + (panels.size() - 1) * GAP;
        return new Drawing.Picture(chart, AROUND + LINE * shared.size() + height, points(panels));
    }

    private static String reading(Comparison comparison) {
        boolean some = comparison.lines().stream()
                .anyMatch(line ->
                        Math.max(line.baseForks().size(), line.headForks().size()) >= OrderPanel.MOST_TURNS);
        return (some ? "every mark is a fork, not all are drawn, in" : "every mark is a fork, in")
                + " relation to the median of its row's forks of base; up is worse (logarithmic)\n"
                + "a slope or a step that both sides share is the machine; a step between the sides is the change";
    }

    private static List<Point> points(List<OrderPanel> panels) {
        List<Point> points = new ArrayList<>();
        for (OrderPanel panel : panels) {
            panel.values()
                    .forEach((arm, turns) -> turns.forEach((turn, cost) -> points.add(new Point(
                            arm.label(),
                            turn.toString(),
                            new Interval(cost.ratio(), cost.low(), cost.high(), 1),
                            "cost ratio",
                            panel.fullTitle()))));
        }
        return points;
    }
}
