package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jfree.chart.axis.ValueAxis;

/** Each backing of the ring against System V shared memory, round by round; a panel for each slot size, one picture for each setting. */
final class Backings {
    private static final int MOST_TICKS = 9;
    private static final String SYSV = "SYSV";
    private static final List<String> VARYING = List.of("backing", Flags.HUGE_PAGES, "slotSize");

    private final Run run;
    private final Cells cells;

    private Backings(Run run) {
        this.run = run;
        cells = new Cells(run);
    }

    static Drawing of(Run run) {
        return new Backings(run).drawing();
    }

    private Drawing drawing() {
        List<Cell> own = cells.all(cell -> cell.shortName().equals("RingThroughput") && cell.hasParam("slotSize"));
        List<Setting> settings = Setting.of(own, VARYING, cell -> hasRatio(cell)).stream()
                .map(this::panelsWithOthers)
                .filter(setting -> !setting.cells().isEmpty())
                .toList();
        if (settings.isEmpty()) {
            return new Drawing.Nothing(
                    cells.anyReason(own.stream().filter(cell -> !isSysV(cell)).toList())
                            .map(reason -> "no backing could be measured: " + reason)
                            .orElse("no backing was measured beside System V shared memory"));
        }
        return Setting.album(settings, this::draw);
    }

    /** Only the slot sizes at which another backing was measured, or should have been, beside that of System V. */
    private Setting panelsWithOthers(Setting setting) {
        List<Cell> kept = setting.cells().stream()
                .filter(cell -> setting.cells().stream()
                        .anyMatch(other -> sameSize(cell, other)
                                && !isSysV(other)
                                && base(other).isPresent()))
                .toList();
        return new Setting(setting.params(), kept);
    }

    private boolean hasRatio(Cell cell) {
        return !isSysV(cell) && ratio(cell).isPresent();
    }

    private static boolean isSysV(Cell cell) {
        return BackingRow.backing(cell).equals(SYSV);
    }

    private static boolean sameSize(Cell one, Cell other) {
        return one.param("slotSize").equals(other.param("slotSize"));
    }

    /** The cell of System V shared memory that differs in nothing else, or in the size of its pages. */
    private Optional<Cell> base(Cell cell) {
        return cells
                .all(other -> other.benchmark().equals(cell.benchmark())
                        && isSysV(other)
                        && common(other).equals(common(cell))
                        && isPlain(other)
                        && cells.value(other, BackingRow.METRIC).isPresent())
                .stream()
                .findFirst();
    }

    private static boolean isPlain(Cell cell) {
        return !cell.hasParam(Flags.HUGE_PAGES) || Cells.has(cell, Flags.HUGE_PAGES, Flags.OFF);
    }

    private static Map<String, String> common(Cell cell) {
        Map<String, String> common = new TreeMap<>(cell.params());
        common.keySet().removeAll(List.of("backing", Flags.HUGE_PAGES));
        common.putIfAbsent("placement", Setting.param(cell, "placement"));
        return common;
    }

    private Optional<Interval> ratio(Cell cell) {
        return base(cell).flatMap(base -> cells.ratio(cell, base, BackingRow.METRIC));
    }

    private BackingRow row(Cell cell) {
        Optional<Interval> memory = cells
                .all(other -> other.shortName().equals("SegmentMemory")
                        && List.of("backing", Flags.HUGE_PAGES, "slots", "slotSize").stream()
                                .allMatch(name -> Setting.param(other, name).equals(Setting.param(cell, name))))
                .stream()
                .flatMap(other -> cells.value(other, "pssSum").stream())
                .findFirst();
        return new BackingRow(
                cell,
                ratio(cell),
                cells.value(cell, BackingRow.METRIC),
                memory,
                cells.shortReason(cell).orElse("not measured in the same round as sysv"));
    }

    private Drawing.Picture draw(Setting setting) {
        TreeMap<Long, List<BackingRow>> rows = setting.cells().stream()
                .map(this::row)
                .sorted(BackingRow.ORDER)
                .collect(Collectors.groupingBy(
                        row -> Long.parseLong(row.cell().param("slotSize")), TreeMap::new, Collectors.toList()));
        List<DotPanel> panels = new ArrayList<>();
        rows.forEach((size, group) -> panels.add(new DotPanel(
                "slots of " + Units.size(size),
                "",
                BackingRow.headings(),
                group.stream().map(BackingRow::drawn).toList())));
        DotPage dots = DotPage.of(panels);
        Page page = new Page(
                "Does it matter where the ring's memory comes from?",
                reading(setting.cells().get(0)),
                Page.source(run, dots.values()));
        ValueAxis axis = dots.scale().axis(MOST_TICKS, Units::tick);
        axis.setLabel("throughput, times that of sysv in the same round"
                + (dots.scale().log() ? " (logarithmic)" : ""));
        List<Point> points = new ArrayList<>();
        rows.forEach((size, group) -> group.stream()
                .sorted(Comparator.comparing(BackingRow::label))
                .forEach(row -> points.addAll(row.points(cells, Long.toString(size)))));
        return new Drawing.Picture(dots.chart(page, axis), dots.height(2), points);
    }

    private static String reading(Cell any) {
        String wait = any.hasParam("wait") ? "  ·  " + any.param("wait").toLowerCase(Locale.ROOT) : "";
        return "right is better; 1: as fast as System V shared memory  ·  "
                + Setting.placement(Setting.param(any, "placement")) + wait + "  ·  flags: " + flags(any)
                + "\nmemory: what both processes together hold of the segment, where it was measured";
    }

    /** Huge pages are in the rows. */
    private static String flags(Cell cell) {
        return Flags.label(Cells.without(cell, List.of(Flags.HUGE_PAGES)));
    }
}
