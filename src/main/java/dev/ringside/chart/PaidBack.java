package dev.ringside.chart;

import dev.ringside.analysis.BreakEven;
import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;

/** After how many blocks the set-up of flags is paid back, a row for each combination. */
final class PaidBack {
    private static final int MOST_PANELS = 3;
    private static final int MOST_TICKS = 8;
    private static final Look LOOK = Look.mark(Okabe.GREEN, Shapes.disc(12));
    private static final Scale SCALE = new Scale(0.8, BreakEven.MOST * 1.6, /* log= */ true);

    private static final Comparator<BreakEven> ORDER = Comparator.<BreakEven>comparingDouble(
                    found -> found.blocks().mean())
            .thenComparing(found -> Flags.countOn(found.cell()))
            .thenComparing(found -> found.cell().id());

    private PaidBack() {}

    static Drawing of(Run run) {
        Cells cells = new Cells(run);
        Map<Cell, List<BreakEven>> found = BreakEven.of(cells, FlagImpact::isCandidate);
        if (found.isEmpty()) {
            return new Drawing.Nothing(cells.anyReason(cells.all(FlagImpact::isCandidate))
                    .map(reason -> "no set-up could be held against one without flags: " + reason)
                    .orElse("no set-up with flags was measured beside one without"));
        }
        return draw(run, found);
    }

    private static Drawing draw(Run run, Map<Cell, List<BreakEven>> found) {
        List<Cell> settings = found.keySet().stream()
                .sorted(Comparator.<Cell>comparingInt(
                                setting -> -found.get(setting).size())
                        .thenComparingLong(setting -> -Long.parseLong(setting.param("slotSize")))
                        .thenComparing(Cell::id))
                .limit(MOST_PANELS)
                .toList();
        DotPage dots = new DotPage(
                settings.stream()
                        .map(setting -> panel(setting, found.get(setting)))
                        .toList(),
                SCALE);
        List<Interval> drawn = settings.stream()
                .flatMap(setting -> found.get(setting).stream())
                .map(BreakEven::blocks)
                .toList();
        Page page = new Page(
                "After how many blocks are the flags paid back?",
                "against no flag: set-up of both processes, first write and read of each slot, then the time between blocks in steady state\n"
                        + "left is better  ·  lines: where either end of the 95 % interval of the whole comes down to that of no flag"
                        + (found.size() > MOST_PANELS ? "\n" + Page.more(found.size() - MOST_PANELS) : ""),
                Page.sourceOfContrasts(run, drawn, "number of blocks"));
        ValueAxis axis = SCALE.axis(MOST_TICKS, Units::count);
        axis.setLabel("blocks (logarithmic)");
        JFreeChart chart = dots.chart(page, axis);
        return new Drawing.Picture(chart, dots.height(3), points(found));
    }

    private static DotPanel panel(Cell setting, List<BreakEven> rows) {
        return new DotPanel(
                RingWords.of(setting),
                "",
                List.of("blocks", "at most", "set-up"),
                rows.stream().sorted(ORDER).map(PaidBack::row).toList());
    }

    private static DotRow row(BreakEven found) {
        String label = Flags.label(found.cell());
        if (!found.isPaidBack()) {
            return DotRow.unmeasured(
                    label,
                    LOOK,
                    "not within " + Units.count(BreakEven.MOST) + " blocks: set-up takes "
                            + extra(found.extraSetUp().mean()) + " and no block is faster by enough");
        }
        Interval blocks = found.blocks();
        Interval drawn = blocks.isKnown()
                ? new Interval(blocks.mean(), end(blocks.low()), end(blocks.high()), blocks.forks())
                : blocks;
        return DotRow.of(
                label,
                LOOK,
                Map.of(DotMark.CENTRE, drawn),
                List.of(
                        blocks.mean() <= 1 ? "at once" : Units.count(blocks.mean()),
                        atMost(blocks),
                        extra(found.extraSetUp().mean())));
    }

    /** The upper end of the interval, which may lie beyond the axis. */
    private static String atMost(Interval blocks) {
        if (!blocks.isKnown()) {
            return "?";
        }
        return blocks.high() > BreakEven.MOST ? "open" : Units.count(Math.max(1, blocks.high()));
    }

    private static double end(double blocks) {
        return Math.min(blocks, SCALE.high());
    }

    private static String extra(double nanos) {
        return (nanos < 0 ? "-" : "+") + Units.time(Math.abs(nanos));
    }

    private static List<Point> points(Map<Cell, List<BreakEven>> found) {
        List<Point> points = new ArrayList<>();
        found.forEach((setting, rows) -> rows.forEach(row -> {
            String series = Flags.label(row.cell());
            points.add(
                    row.isPaidBack()
                            ? new Point(series, RingWords.of(setting), row.blocks(), "blocks")
                            : Point.missing(series, RingWords.of(setting), "blocks", "not within " + BreakEven.MOST));
            points.add(new Point(series + ", extra set-up", RingWords.of(setting), row.extraSetUp(), "ns"));
        }));
        return points;
    }
}
