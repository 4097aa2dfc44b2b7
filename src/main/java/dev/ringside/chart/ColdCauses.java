package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.ColdModel;
import dev.ringside.analysis.Flags;
import dev.ringside.analysis.Pages;
import dev.ringside.analysis.Touch;
import dev.ringside.analysis.Units;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;

/** First reads by the pages that the consumer had before: are they there, and how large are they? */
final class ColdCauses {
    private static final int MOST_PANELS = 6;
    private static final int MOST_TICKS = 9;

    /** KiB of a page. */
    static final int HUGE = 2048;

    private ColdCauses() {}

    static Drawing of(Run run) {
        Cells cells = new Cells(run);
        List<ColdModel> models = ColdModel.of(cells, ColdPanel::isCandidate, Touch.READ).stream()
                .filter(ColdModel::hasFaults)
                .toList();
        if (models.isEmpty()) {
            return new Drawing.Nothing(cells.anyReason(cells.all(ColdPanel::isCandidate))
                    .map(reason -> "no first read could be measured: " + reason)
                    .orElse("no first read was measured with what /proc showed of its pages"));
        }
        return draw(run, models);
    }

    private static Drawing draw(Run run, List<ColdModel> models) {
        List<ColdModel> drawn = models.stream().limit(MOST_PANELS).toList();
        DotPage dots = DotPage.of(drawn.stream().map(ColdCauses::panel).toList());
        List<String> reading = reading(models);
        Page page = new Page(
                "What decides the cost of the first read: pages that are there, and their size?",
                String.join("\n", reading),
                Page.source(run, reads(drawn)));
        JFreeChart chart = dots.chart(page, dots.scale().timeAxis(MOST_TICKS, "time to read the block"));
        chart.addSubtitle(Legend.of(legend()));
        return new Drawing.Picture(chart, dots.height(reading.size() + 1), points(models));
    }

    private static List<Interval> reads(List<ColdModel> models) {
        return models.stream()
                .flatMap(model -> model.groups().stream())
                .map(ColdModel.Group::first)
                .toList();
    }

    private static List<String> reading(List<ColdModel> models) {
        List<String> reading = new ArrayList<>(List.of(
                "1 consumer, reads in sequence  ·  left is better  ·  by what /proc showed of the consumer's page table before the first message",
                "named are the least flags that lead there; every combination of flags is in one of the rows",
                "percent: the share of the variance between combinations that the rows explain"));
        if (models.size() > MOST_PANELS) {
            reading.add(Page.more(models.size() - MOST_PANELS));
        }
        return reading;
    }

    private static Map<String, Look> legend() {
        Map<String, Look> legend = new LinkedHashMap<>();
        legend.put("first read of a block, over all combinations", DotMark.CENTRE.legend());
        legend.put("the fastest and the slowest combination", DotMark.NEAR.legend());
        return legend;
    }

    private static DotPanel panel(ColdModel model) {
        return new DotPanel(
                RingWords.of(model.setting()),
                explained(model),
                List.of("pages", "of size", "mean", "faults"),
                model.groups().stream().map(ColdCauses::row).toList());
    }

    private static String explained(ColdModel model) {
        return Double.isNaN(model.explained()) || model.groups().size() < 2
                ? ""
                : String.format(Locale.ROOT, "%.1f %%", Math.floor(1000 * model.explained()) / 10);
    }

    private static DotRow row(ColdModel.Group group) {
        Map<DotMark, Interval> values = new EnumMap<>(DotMark.class);
        values.put(DotMark.CENTRE, group.first());
        if (group.cells().size() > 1) {
            values.put(DotMark.NEAR, single(group.fastest()));
            values.put(DotMark.FAR, single(group.slowest()));
        }
        return DotRow.of(
                label(group),
                look(group.pages()),
                values,
                List.of(
                        there(group.pages()),
                        Units.size(group.pages().kib() * 1024),
                        Units.time(group.first().mean()),
                        group.faults()
                                .map(faults -> Units.counted(faults.mean()))
                                .orElse("")));
    }

    private static Interval single(double value) {
        return new Interval(value, Double.NaN, Double.NaN, 1);
    }

    private static Look look(Pages pages) {
        boolean isThere = pages.presence() == Pages.Presence.ALL;
        return pages.kib() >= HUGE
                ? Look.mark(isThere ? Okabe.BLUE : Okabe.SKY, Shapes.square(12))
                : Look.mark(isThere ? Okabe.GREEN : Okabe.VERMILLION, Shapes.disc(13));
    }

    static String label(ColdModel.Group group) {
        String ways = Flags.either(group.ways());
        return ways.equals("none") ? "no flag" : ways;
    }

    private static String there(Pages pages) {
        return switch (pages.presence()) {
            case NONE -> "not there";
            case SOME -> "some";
            case ALL -> "there";
        };
    }

    private static List<Point> points(List<ColdModel> models) {
        List<Point> points = new ArrayList<>();
        for (ColdModel model : models) {
            String x = RingWords.of(model.setting());
            for (ColdModel.Group group : model.groups()) {
                String note = group.cells().stream().map(Flags::label).collect(Collectors.joining("; "));
                points.add(new Point(label(group), x, group.first(), "ns/op", note));
                group.faults()
                        .ifPresent(faults ->
                                points.add(new Point(label(group) + ", faults", x, faults, "faults/op", note)));
            }
        }
        return points;
    }
}
