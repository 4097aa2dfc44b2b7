package dev.ringside.chart;

import dev.ringside.analysis.Units;
import dev.ringside.analysis.Usual;
import dev.ringside.results.FloorRatio;
import dev.ringside.results.FloorRatios;
import dev.ringside.results.Run;
import dev.ringside.results.Yardstick;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows that are held against the same yardstick on the same processors. */
record RatioPanel(Yardstick yardstick, String placement, List<RatioRow> rows) {

    static List<RatioPanel> of(Run run) {
        Map<Yardstick, Map<String, List<RatioRow>>> rows = FloorRatios.of(run).stream()
                .collect(Collectors.groupingBy(
                        FloorRatio::yardstick,
                        TreeMap::new,
                        Collectors.groupingBy(
                                RatioPanel::placement,
                                TreeMap::new,
                                Collectors.mapping(found -> RatioRow.of(run, found), Collectors.toList()))));
        return rows.entrySet().stream()
                .flatMap(byPlacement -> byPlacement.getValue().entrySet().stream()
                        .map(entry -> new RatioPanel(byPlacement.getKey(), entry.getKey(), entry.getValue())))
                .toList();
    }

    private static String placement(FloorRatio found) {
        return Usual.of(found.row().params(), "placement");
    }

    String title() {
        String against =
                switch (yardstick) {
                    case SLEEPING_C -> "the same calls from C";
                    case SPINNING_C -> "the same ring from C";
                    case SPINNING_RING -> "the same ring, spinning";
                };
        return "against " + against + ": at most " + Units.plain(yardstick.bar());
    }

    String circumstances() {
        return placement;
    }
}
