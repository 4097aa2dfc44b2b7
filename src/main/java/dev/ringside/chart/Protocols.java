package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Units;
import dev.ringside.results.Cell;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jfree.chart.axis.ValueAxis;

/** Messages a second of every protocol, a panel for each number of producers and consumers; one picture for each setting. */
final class Protocols {
    private static final int MOST_TICKS = 9;
    private static final Set<String> PARAMS = Set.of("protocol", "producers", "consumers", "slotSize");
    private static final List<String> VARYING = List.of("protocol", "producers", "consumers", "slots");

    private final Run run;
    private final Cells cells;

    private Protocols(Run run) {
        this.run = run;
        cells = new Cells(run);
    }

    static Drawing of(Run run) {
        return new Protocols(run).drawing();
    }

    private Drawing drawing() {
        List<Cell> own = cells.all(cell ->
                cell.shortName().equals("Protocol") && cell.params().keySet().containsAll(PARAMS));
        List<Setting> settings = Setting.of(
                own, VARYING, cell -> cells.value(cell, ProtocolRow.METRIC).isPresent());
        if (settings.isEmpty()) {
            return new Drawing.Nothing(cells.anyReason(own)
                    .map(reason -> "no protocol could be measured: " + reason)
                    .orElse("no protocol was measured"));
        }
        return Setting.album(settings, this::draw);
    }

    private Drawing.Picture draw(Setting setting) {
        TreeMap<String, List<ProtocolRow>> rows = setting.cells().stream()
                .map(cell -> ProtocolRow.of(cells, cell))
                .sorted(ProtocolRow.ORDER)
                .collect(Collectors.groupingBy(
                        row -> parties(row.cell()),
                        () -> new TreeMap<>(
                                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())),
                        Collectors.toList()));
        List<DotPanel> panels = new ArrayList<>();
        rows.forEach((parties, group) -> panels.add(new DotPanel(
                parties,
                "",
                ProtocolRow.headings(),
                group.stream().map(ProtocolRow::drawn).toList())));
        DotPage dots = DotPage.of(panels);
        String size = Units.size(Long.parseLong(setting.params().get("slotSize")));
        Page page = new Page(
                "How many messages of " + size + " a second does each protocol deliver?",
                reading(setting, rows.values().stream().flatMap(List::stream).anyMatch(ProtocolRow::oversubscribed)),
                Page.source(run, dots.values()));
        ValueAxis axis = dots.scale().axis(MOST_TICKS, Units::count);
        axis.setLabel("messages read a second" + (dots.scale().log() ? " (logarithmic)" : ""));
        List<Point> points = rows.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.points(cells).stream())
                .toList();
        return new Drawing.Picture(dots.chart(page, axis), dots.height(3), points);
    }

    private static String reading(Setting setting, boolean oversubscribed) {
        return "right is better  ·  " + Setting.placement(setting.params().get("placement")) + "  ·  backing "
                + setting.params().get("backing")
                + "\nhollow marks: protocols that overwrite what was not read in time, and count what was lost"
                + (oversubscribed ? "\n† more spinning threads than cores they may use" : "");
    }

    private static String parties(Cell cell) {
        return counted(cell.param("producers"), "producer") + ", " + counted(cell.param("consumers"), "consumer");
    }

    private static String counted(String count, String noun) {
        return count + " " + noun + (count.equals("1") ? "" : "s");
    }
}
