package dev.ringside.chart;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Flags;
import dev.ringside.results.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The combinations of flags that were measured with one scope and everything else equal. */
record ColdPanel(Cell setting, List<ColdRow> rows) {
    private static final List<String> NAMED = List.of("scope", "slots", "slotSize", "wait");
    private static final Set<String> BENCHMARKS = Set.of("ColdLap", "RingThroughput");

    private static final Comparator<ColdPanel> RICHEST = Comparator.<ColdPanel>comparingInt(panel ->
                    panel.rows.stream().mapToInt(row -> row.values().size()).sum())
            .thenComparingInt(panel -> panel.rows.size())
            .thenComparing(panel -> panel.setting.id());

    /** One for each scope: of all settings that were measured with it, the one that has the most readings. */
    static List<ColdPanel> of(Cells cells, long slotSize) {
        Map<Cell, List<ColdRow>> bySetting = cells.all(ColdPanel::isCandidate).stream()
                .filter(cell -> slotSize(cell) == slotSize)
                .map(cell -> ColdRow.of(cells, cell))
                .filter(row -> row.first().isPresent() || row.unmeasured().isPresent())
                .collect(Collectors.groupingBy(row -> Cells.without(row.cell(), Flags.NAMES)));
        Map<String, ColdPanel> byScope = new TreeMap<>();
        bySetting.forEach((setting, rows) -> byScope.merge(
                setting.param("scope"),
                new ColdPanel(setting, rows.stream().sorted(ColdRow.ORDER).toList()),
                (one, other) -> RICHEST.compare(one, other) >= 0 ? one : other));
        return new ArrayList<>(byScope.values());
    }

    static boolean isCandidate(Cell cell) {
        return BENCHMARKS.contains(cell.shortName())
                && cell.params().keySet().containsAll(Flags.NAMES)
                && cell.params().keySet().containsAll(NAMED)
                && Cells.has(cell, "consumers", "1")
                && Cells.has(cell, "read", "SEQUENTIAL");
    }

    static long slotSize(Cell cell) {
        return Long.parseLong(cell.param("slotSize"));
    }

    String title() {
        String scope = setting.param("scope");
        return switch (scope) {
            case "BOTH" -> "scope=both: producer and consumer apply the flags";
            case "CREATOR" -> "scope=creator: only the producer applies the flags";
            default -> "scope=" + scope.toLowerCase(Locale.ROOT);
        };
    }

    /** What else was the same for all rows. */
    String circumstances() {
        return setting.shortName() + ", " + setting.param("slots") + " slots, "
                + setting.param("wait").toLowerCase(Locale.ROOT);
    }
}
