package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.title.LegendTitle;

/** The first read of the largest block against its later reads, a dumbbell for each combination of flags. */
final class ColdVsSteady {
    private static final int ROW_HEIGHT = 28;
    private static final int AROUND = 215;
    private static final int MOST_TICKS = 10;

    private ColdVsSteady() {}

    static Drawing of(Run run) {
        Cells cells = new Cells(run);
        List<Cell> candidates = cells.all(ColdPanel::isCandidate);
        OptionalLong slotSize = candidates.stream()
                .filter(cell -> cells.value(cell, Reading.FIRST.metric()).isPresent())
                .mapToLong(ColdPanel::slotSize)
                .max();
        if (slotSize.isEmpty()) {
            return new Drawing.Nothing(candidates.stream()
                    .flatMap(cell -> cells.unmeasured(cell).stream())
                    .map(CellOutcome::reason)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(reason -> "no first read could be measured: " + reason)
                    .orElse("no first read was measured with 1 consumer that reads in sequence"));
        }
        return draw(run, slotSize.getAsLong(), ColdPanel.of(cells, slotSize.getAsLong()));
    }

    private static Drawing draw(Run run, long slotSize, List<ColdPanel> panels) {
        List<Point> points = panels.stream().flatMap(ColdVsSteady::points).toList();
        List<Interval> times = panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .flatMap(row -> row.values().values().stream())
                .toList();
        Scale scale = Scale.of(times);
        CombinedDomainXYPlot plot =
                Style.plain(new CombinedDomainXYPlot(scale.timeAxis(MOST_TICKS, "time to read the block")));
        plot.setGap(10);
        for (ColdPanel panel : panels) {
            plot.add(new ColdPlot(panel, scale).plot(), panel.rows().size() + 1);
        }
        Page page = new Page(
                "What does the consumer's first read of a " + Units.size(slotSize)
                        + " block cost, and which flags remove it?",
                reading(panels),
                Page.source(run, times));
        JFreeChart chart = page.around(plot);
        chart.addSubtitle(legend(panels));
        int rows = panels.stream().mapToInt(panel -> panel.rows().size() + 1).sum();
        return new Drawing.Picture(chart, AROUND + rows * ROW_HEIGHT + (panels.size() - 1) * 10, points);
    }

    private static String reading(List<ColdPanel> panels) {
        boolean counted = panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .anyMatch(row -> row.faults().isPresent());
        String reading = "1 consumer, reads in sequence  ·  left is better";
        return counted ? reading + "  ·  right column: page faults in the first read of a block" : reading;
    }

    private static LegendTitle legend(List<ColdPanel> panels) {
        Map<String, Look> looks = new LinkedHashMap<>();
        for (Reading reading : readings(panels)) {
            looks.put(reading.label(), reading.look());
        }
        return Legend.of(looks);
    }

    /** Those that any row has, in the order of the enum. */
    private static Set<Reading> readings(List<ColdPanel> panels) {
        return panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .flatMap(row -> row.values().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Point> points(ColdPanel panel) {
        return panel.rows().stream().flatMap(row -> points(panel.setting().param("scope"), row));
    }

    private static Stream<Point> points(String scope, ColdRow row) {
        String x = "scope=" + scope.toLowerCase(Locale.ROOT) + " " + row.label();
        Stream<Point> times = row.values().entrySet().stream()
                .map(entry -> new Point(entry.getKey().label(), x, entry.getValue(), "ns/op", row.marks()));
        Stream<Point> faults = row.faults().stream()
                .map(count -> new Point("faults of first read", x, count, "faults/op", row.marks()));
        return Stream.concat(times, faults);
    }
}
