package dev.ringside.cli;

import dev.ringside.results.Cell;
import dev.ringside.results.FloorRatio;
import dev.ringside.results.FloorRatios;
import dev.ringside.results.JvmRuns;
import dev.ringside.results.Median;
import dev.ringside.results.Run;
import java.util.List;
import java.util.Locale;

/** How far the rows of a run are from their floors, for the terminal. */
final class FloorLines {
    private FloorLines() {}

    /** A line for each row that was measured beside its floor: {@code pipe round trip of 100 B: 1.04 x C [1.02, 1.07], 11 rounds}. */
    static List<String> of(Run run) {
        return JvmRuns.of(run).entrySet().stream()
                .flatMap(on -> FloorRatios.of(on.getValue()).stream()
                        .map(ratio -> line(ratio) + (on.getKey().isEmpty() ? "" : ", on " + on.getKey())))
                .toList();
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
        String interval = ratio.isKnown() ? String.format(Locale.ROOT, " [%.2f, %.2f]", ratio.low(), ratio.high()) : "";
        String rounds = ratio.values() + (ratio.values() == 1 ? " round" : " rounds");
        return String.format(Locale.ROOT, "%.2f x %s%s, %s", ratio.median(), floor, interval, rounds);
    }
}
