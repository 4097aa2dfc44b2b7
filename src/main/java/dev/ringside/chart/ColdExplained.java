package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.ColdModel;
import dev.ringside.analysis.Touch;
import dev.ringside.analysis.Units;
import dev.ringside.analysis.Usual;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;

/** First touches taken apart: what the block takes once it is warm, faults times what a fault costs by itself, and a rest. */
final class ColdExplained {
    private static final int MOST_TICKS = 9;
    private static final int MOST_READS = 2;

    private static final Color WARM = Okabe.SKY;
    private static final Color FAULTS = Okabe.ORANGE;
    private static final Color REST = new Color(0xD9D9D9);
    private static final Look MEASURED = Look.mark(Style.INK, Shapes.bar(3, 20));

    private final Run run;
    private final Cells cells;

    private ColdExplained(Run run) {
        this.run = run;
        cells = new Cells(run);
    }

    /** A first touch of blocks with the same pages; {@code faults} times their cost is {@code fault}, all in ns. */
    private record Part(ColdModel.Group group, double warm, double faults, double fault) {
        static Optional<Part> of(ColdModel.Group group, Interval fault) {
            // what a fault of a small page costs says nothing of a huge one
            boolean isSmall = group.pages().kib() < ColdCauses.HUGE;
            return group.second().flatMap(warm -> group.faults()
                    .map(count ->
                            new Part(group, warm.mean(), count.mean(), isSmall ? count.mean() * fault.mean() : 0)));
        }

        double first() {
            return group.first().mean();
        }

        double rest() {
            return first() - warm - fault;
        }

        List<DotRow.Bar> bars() {
            double explained = warm + fault;
            List<DotRow.Bar> bars = new ArrayList<>();
            if (rest() > 0) {
                bars.add(new DotRow.Bar(explained, first(), REST));
            }
            bars.add(new DotRow.Bar(0, warm, WARM));
            bars.add(new DotRow.Bar(warm, explained, FAULTS));
            return bars;
        }
    }

    private record Panel(String title, Interval fault, List<Part> parts) {}

    static Drawing of(Run run) {
        return new ColdExplained(run).drawing();
    }

    private Drawing drawing() {
        List<Panel> panels = Stream.concat(
                        panels(Touch.READ, "first read", MOST_READS), panels(Touch.WRITE, "first write", 1))
                .toList();
        return panels.isEmpty()
                ? new Drawing.Nothing("no first read was measured beside what a page fault costs by itself")
                : draw(panels);
    }

    private Stream<Panel> panels(Touch touch, String title, int most) {
        return cells.fact(touch.fault()).stream()
                .flatMap(cost -> ColdModel.of(cells, ColdExplained::isCandidate, touch).stream()
                        .filter(ColdModel::hasFaults)
                        .limit(most)
                        .map(model -> panel(title, cost, model)))
                .filter(panel -> !panel.parts().isEmpty());
    }

    /** What a fault costs was measured in System V segments, where each page is a fault. */
    private static boolean isCandidate(Cell cell) {
        return ColdPanel.isCandidate(cell) && Usual.of(cell.params(), "backing").equals(Usual.BACKING);
    }

    private static Panel panel(String title, Interval fault, ColdModel model) {
        return new Panel(
                title + " of " + Units.size(ColdPanel.slotSize(model.setting())) + ", scope="
                        + model.setting().param("scope").toLowerCase(Locale.ROOT),
                fault,
                model.groups().stream()
                        .flatMap(group -> Part.of(group, fault).stream())
                        .toList());
    }

    private Drawing draw(List<Panel> panels) {
        DotPage dots = DotPage.linear(panels.stream().map(ColdExplained::dots).toList());
        List<String> reading = List.of(
                "left is better  ·  the consumer's first read, the producer's first write; rows: the least flags that lead to the same pages",
                "a fault costs what the first touch of a page took in a loop of its own; of huge pages that was not measured and is in the rest",
                "a mark left of the end of its bars: the block took less than its parts by themselves");
        Page page = new Page(
                "Where does the time of the first touch go?",
                String.join("\n", reading),
                Page.source(run, dots.values()));
        JFreeChart chart = dots.chart(page, dots.scale().timeAxis(MOST_TICKS, "time of a block"));
        chart.addSubtitle(Legend.of(legend()));
        return new Drawing.Picture(chart, dots.height(reading.size() + 1), points(panels));
    }

    private static Map<String, Look> legend() {
        Map<String, Look> legend = new LinkedHashMap<>();
        legend.put("measured", MEASURED);
        legend.put("the same block once more", Look.mark(WARM, Shapes.square(12)));
        legend.put("faults × cost of a fault", Look.mark(FAULTS, Shapes.square(12)));
        legend.put("rest", Look.mark(REST, Shapes.square(12)));
        return legend;
    }

    private static DotPanel dots(Panel panel) {
        return new DotPanel(
                panel.title(),
                "a fault: " + Units.time(panel.fault().mean()),
                List.of("first", "warm", "faults", "rest"),
                panel.parts().stream().map(ColdExplained::row).toList());
    }

    private static DotRow row(Part part) {
        ColdModel.Group group = part.group();
        return DotRow.of(
                        ColdCauses.label(group),
                        MEASURED,
                        Map.of(DotMark.CENTRE, group.first()),
                        List.of(
                                Units.time(part.first()),
                                Units.time(part.warm()),
                                Units.counted(part.faults()),
                                Units.time(part.rest())))
                .over(part.bars());
    }

    private static List<Point> points(List<Panel> panels) {
        List<Point> points = new ArrayList<>();
        for (Panel panel : panels) {
            points.add(new Point("a fault", panel.title(), panel.fault(), "ns/op"));
            for (Part part : panel.parts()) {
                String label = ColdCauses.label(part.group());
                points.add(
                        new Point(label + ", first", panel.title(), part.group().first(), "ns/op"));
                part.group()
                        .second()
                        .ifPresent(warm -> points.add(new Point(label + ", warm", panel.title(), warm, "ns/op")));
                part.group()
                        .faults()
                        .ifPresent(
                                count -> points.add(new Point(label + ", faults", panel.title(), count, "faults/op")));
            }
        }
        return points;
    }
}
