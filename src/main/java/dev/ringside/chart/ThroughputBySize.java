package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;

/** What the ring moves at each slot size: a line for each way to wait, number of consumers and setting of huge pages. */
final class ThroughputBySize {
    private static final int HEIGHT = 760;

    /** What the plot does not get of the width. */
    private static final int AROUND = 120;

    private static final int MOST_TICKS = 14;

    private ThroughputBySize() {}

    static Drawing of(Run run) {
        Cells cells = new Cells(run);
        Optional<SizeLines> lines = SizeLines.of(cells);
        if (lines.isEmpty() || lines.get().measured().isEmpty()) {
            return new Drawing.Nothing(cells.all(SizeLines::isCandidate).stream()
                    .flatMap(cell -> cells.unmeasured(cell).stream())
                    .map(CellOutcome::reason)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(reason -> "no throughput could be measured: " + reason)
                    .orElse("no throughput was measured with sequential reads"));
        }
        return draw(run, lines.get());
    }

    private static Drawing draw(Run run, SizeLines lines) {
        List<Interval> values = lines.measured().stream()
                .flatMap(line -> line.points().values().stream())
                .toList();
        Scale scale = Scale.of(values);
        CombinedRangeXYPlot plot = Style.plain(new CombinedRangeXYPlot(axis(scale)));
        plot.setGap(24);
        List<SizePanel> panels = SizePanel.of(lines.measured());
        for (SizePanel panel : panels) {
            int pixels = (Png.WIDTH - AROUND) / panels.size();
            List<Curve> curves = panel.curves();
            plot.add(new SizePlot(panel.title(), curves, panel.sizes(), scale, pixels, SizePlot.names(curves))
                    .plot("slot size"));
        }
        Page page = new Page(
                "How much does the ring move at each slot size?", reading(lines, panels), Page.source(run, values));
        return new Drawing.Picture(page.around(plot), HEIGHT, points(lines.measured()));
    }

    private static ValueAxis axis(Scale scale) {
        ValueAxis axis = scale.axis(MOST_TICKS, Units::tick);
        axis.setLabel(scale.log() ? "GB/s read by the consumers (logarithmic)" : "GB/s read by the consumers");
        return axis;
    }

    private static String reading(SizeLines lines, List<SizePanel> panels) {
        Cell setting = lines.setting();
        List<String> reading = new ArrayList<>();
        reading.add(
                "higher is better  ·  flags: " + Flags.label(setting) + ", and huge pages where it says so  ·  scope="
                        + setting.param("scope").toLowerCase(Locale.ROOT) + ", " + setting.param("slots")
                        + " slots, sequential reads");
        if (panels.size() > 1) {
            reading.add("×1: 1 consumer, ×2: 2 consumers, and so on");
        }
        if (panels.stream().anyMatch(panel -> !panel.others().isEmpty())) {
            reading.add("grey: lines with a lower peak, named in the CSV");
        }
        if (!lines.unmeasured().isEmpty()) {
            reading.add("unavailable or failed: " + String.join("; ", lines.unmeasured()));
        }
        return String.join("\n", reading);
    }

    private static List<Point> points(List<SizeLine> lines) {
        List<Point> points = new ArrayList<>();
        for (SizeLine line : lines) {
            line.points()
                    .forEach((size, value) -> points.add(new Point(
                            line.label(),
                            Long.toString(size),
                            value,
                            "GB/s",
                            line.marks().getOrDefault(size, ""))));
        }
        return points;
    }
}
