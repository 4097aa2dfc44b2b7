package dev.ringside.cli;

import dev.ringside.results.Cell;
import dev.ringside.results.FloorRatio;
import dev.ringside.results.FloorRatios;
import dev.ringside.results.JvmRuns;
import dev.ringside.results.Median;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How far the rows of a run are from their floors, for the terminal. */
final class FloorLines {
    private FloorLines() {}

    /** A line for each row that was measured beside its floor: {@code pipe round trip of 100 B: 1.04 x C [1.02, 1.07], 11 rounds}. */
    static List<String> of(Run run) {
        List<String> lines = new ArrayList<>();
        int unknown = 0;
        for (Map.Entry<String, Run> on : JvmRuns.of(run).entrySet()) {
            for (FloorRatio found : FloorRatios.of(on.getValue())) {
                if (found.ratio().isKnown()) {
                    lines.add(line(found) + (on.getKey().isEmpty() ? "" : ", on " + on.getKey()));
                } else {
                    unknown++;
                }
            }
        }
        if (unknown > 0) {
            lines.add(unknown + (unknown == 1 ? " row stands beside its floor" : " rows stand beside their floors")
                    + "; how far from " + (unknown == 1 ? "it" : "them") + " takes " + Median.LEAST_FOR_INTERVAL
                    + " rounds or more to tell");
        }
        return lines;
    }

    private static String line(FloorRatio found) {
        return name(found.row()) + ": " + text(found.ratio(), found.yardstick().label());
    }

    private static String name(Cell row) {
        String waiting = row.param("waiting");
        String how = waiting.equals("block") ? "" : " " + waiting;
        String where = row.hasParam("placement") ? ", " + row.param("placement") : "";
        String what = row.shortName().equals("RoundTrip") ? " round trip of " : " throughput, time for a message of ";
        return row.param("transport") + how + what + row.param("messageSize") + " B" + where;
    }

    private static String text(Median ratio, String floor) {
        return String.format(
                Locale.ROOT,
                "%.2f x %s [%.2f, %.2f], %d rounds",
                ratio.median(),
                floor,
                ratio.low(),
                ratio.high(),
                ratio.values());
    }
}
